import { useQueryClient } from '@tanstack/react-query';
import { afterMutation } from '../../../api/after-mutation';
import type { Arrival } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { useProblemText } from '../../../ui/refusal';
import { useCheckOut } from '../../booking/shared/queries';
import { arrivalsQuery, useCheckIn, useUndoCheckIn, type CheckInWay } from '../queries';
import { searchOutcome } from './search-outcome';
import { useAnswer } from './use-answer';

interface ReceptionOptions {
  /** Somebody has been received, so the next one can be searched. */
  onReceived: () => void;
  /** Several people match: they are listed. */
  onSeveral: (text: string) => void;
}

/** Checking people in and out, and what is answered to that. */
function useCheckInAndOut(onReceived: () => void) {
  const t = useTranslate();
  const times = useTimes();
  const problemText = useProblemText();
  const { answer, say, show } = useAnswer();
  const checkIn = useCheckIn();
  const undoCheckIn = useUndoCheckIn();
  const checkOut = useCheckOut();
  const sayFailed = (title: string) => (error: unknown) =>
    say({ good: false, title, text: problemText(error) });

  const receive = ({ booking, person, spaceLabel: space }: Arrival, via: CheckInWay) => {
    const title = person.fullName;
    if (booking.state === 'checked_in') {
      say({ good: true, title, text: t('frontDesk.already', { space }) });
      onReceived();
      return;
    }
    const sayReceived = () => {
      const text = t('frontDesk.checkedIn', { space, time: times.span(booking) });
      say({ good: true, title, text, bookingId: booking.id });
      onReceived();
    };
    afterMutation(checkIn.mutateAsync({ id: booking.id, via }), sayReceived, sayFailed(title));
  };
  const leave = ({ booking, person, spaceLabel: space }: Arrival) => {
    const title = person.fullName;
    const sayLeft = () => say({ good: true, title, text: t('toast.left', { space }) });
    afterMutation(checkOut.mutateAsync(booking), sayLeft, sayFailed(title));
  };
  const undo = (bookingId: string, onUndone: () => void) => {
    const title = answer?.title ?? '';
    const showUndone = () => {
      show({ good: true, title, text: t('toast.restored') });
      onUndone();
    };
    afterMutation(undoCheckIn.mutateAsync({ id: bookingId }), showUndone, sayFailed(title));
  };
  return {
    answer,
    say,
    show,
    receive,
    leave,
    undo,
    undoing: undoCheckIn.isPending,
    receivingId: checkIn.isPending ? checkIn.variables.id : null,
  };
}

/** Receiving people: by a tap, by a name, or by a scanned code. */
export function useReception({ onReceived, onSeveral }: ReceptionOptions) {
  const t = useTranslate();
  const times = useTimes();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { centre } = useCentre();
  const now = useNow();
  const desk = useCheckInAndOut(onReceived);
  const { say, show, receive } = desk;

  const answerSearch = (arrivals: readonly Arrival[], text: string, isCode: boolean) => {
    const outcome = searchOutcome(arrivals, now);
    switch (outcome.kind) {
      case 'found':
        receive(outcome.arrival, isCode ? 'scan' : 'name');
        break;
      case 'early': {
        const { arrival, checkIn } = outcome;
        const time = times.span({ start: checkIn.opensAt, end: checkIn.releaseAt });
        const early = t('frontDesk.early', { space: arrival.spaceLabel, time });
        say({ good: false, title: arrival.person.fullName, text: early });
        break;
      }
      case 'nobody':
        say({ good: false, title: text, text: t(isCode ? 'frontDesk.unknownCode' : 'frontDesk.nobody') });
        break;
      case 'several':
        show(null);
        onSeveral(text);
    }
  };
  const search = async (text: string, isCode: boolean) => {
    try {
      const query = { ...arrivalsQuery(centre.id, text), staleTime: 0 };
      const { items } = await client.fetchQuery(query);
      answerSearch(items, text, isCode);
    } catch (error) {
      say({ good: false, title: t('failed.title'), text: problemText(error) });
    }
  };
  return {
    ...desk,
    searchName: (name: string) => void search(name, false),
    searchCode: (code: string) => void search(code, true),
  };
}

/** What `useReception` returns. */
export type Reception = ReturnType<typeof useReception>;
