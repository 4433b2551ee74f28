import { afterMutation } from '../../../api/after-mutation';
import { useCancelBooking } from '../shared/queries';
import type { WaitlistRequest, Booking, WaitlistEntry } from '../../../api/types';
import { useAcceptOffer, useDeclineOffer, useJoinWaitlist, useLeaveWaitlist } from '../queries';

import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { useLocationText } from '../shared/location-text';
import { useTimes } from '../../../app/centre/times';
import { bodyOfEntry } from './same-request';

/** Joining the line, leaving it, and answering what it offers. */
export function useWaitlistActions(linkToken?: string) {
  const t = useTranslate();
  const toast = useToast();
  const times = useTimes();
  const placeText = useLocationText();
  const problemText = useProblemText();
  const { centre } = useCentre();
  const joining = useJoinWaitlist();
  const leaving = useLeaveWaitlist();
  const accepting = useAcceptOffer();
  const declining = useDeclineOffer();
  const cancelling = useCancelBooking();
  const seconds = centre.rules.undoSeconds || 10;
  const failed = (about: string) => (error: unknown) => toast({ text: problemText(error), bad: true, about });

  const leaveQuietly = (entry: WaitlistEntry) =>
    afterMutation(
      leaving.mutateAsync(entry),
      () => toast({ text: t('toast.leftLine'), about: entry.id }),
      failed(entry.id),
    );

  const join = (body: WaitlistRequest) =>
    afterMutation(joining.mutateAsync(body), (entry) =>
      toast({
        text: t('toast.inLine', { position: entry.position }),
        about: entry.id,
        seconds,
        undo: () => leaveQuietly(entry),
      }),
    );

  const leave = (entry: WaitlistEntry) =>
    afterMutation(
      leaving.mutateAsync(entry),
      () =>
        toast({
          text: t('toast.leftLine'),
          about: entry.id,
          seconds,
          undo: () => join(bodyOfEntry(entry)),
        }),
      failed(entry.id),
    );

  const accept = ({ id }: Pick<Booking, 'id'>, after?: (booking: Booking) => void) =>
    afterMutation(accepting.mutateAsync({ id, linkToken }), (booked) => {
      toast({
        text: t(booked.state === 'requested' ? 'toast.requested' : 'toast.booked', {
          space: placeText(booked),
          time: times.span(booked),
        }),
        about: id,
        // A link of a mail opens this page alone: taking the booking back is done where one is signed in.
        ...(linkToken
          ? {}
          : {
              seconds,
              undo: () =>
                afterMutation(
                  cancelling.mutateAsync(booked),
                  () => toast({ text: t('toast.bookingUndone'), about: id }),
                  failed(id),
                ),
            }),
      });
      after?.(booked);
    });

  const decline = ({ id }: Pick<Booking, 'id'>, stay: boolean, after?: () => void) =>
    afterMutation(declining.mutateAsync({ id, stay, linkToken }), () => {
      toast({ text: t(stay ? 'toast.staysInLine' : 'toast.offerDeclined'), about: id });
      after?.();
    });

  return {
    join,
    leave,
    accept,
    decline,
    joining,
    answering: accepting.isPending || declining.isPending,
    answerError: accepting.error ?? declining.error,
    busy: joining.isPending || leaving.isPending,
  };
}
