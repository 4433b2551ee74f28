import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { follow } from '../../../api/after-mutation';
import { confirmHold, releaseHold } from '../../../api/holds';
import { refreshBookings } from '../../../api/queries';
import type { Booking } from '../../../api/types';
import { myWaitlistQuery } from '../../../api/waitlist';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { Countdown } from '../../../app/centre/countdown';
import { usePlaceText } from './location-text';
import { useTimes } from '../../../app/centre/times';
import css from './booking-card/booking-card.module.css';

/** A slot that was held for a form which is gone: take it after all, or give it back. */
export function HoldButtons({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const toast = useToast();
  const times = useTimes();
  const placeText = usePlaceText();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const confirm = useMutation({
    mutationFn: () => confirmHold(booking, {}),
    onSettled: () => void refreshBookings(),
  });
  const release = useMutation({
    mutationFn: () => releaseHold(booking),
    onSettled: () => void refreshBookings(),
  });
  const failed = (error: unknown) => toast({ text: problemText(error), bad: true, about: booking.id });
  const busy = confirm.isPending || release.isPending;
  const waitlist = useQuery(myWaitlistQuery).data;
  if (!waitlist) return null;
  // What the waitlist offers is answered where the offer is.
  if (waitlist.some((entry) => entry.offer?.id === booking.id))
    return (
      <Button look="primary" icon="bell" onPress={() => void navigate({ to: '/my-bookings' })}>
        {t('link.toMine')}
      </Button>
    );
  return (
    <>
      {booking.heldUntil ? (
        <p className={css.held}>
          {t('held.left')}: <Countdown until={booking.heldUntil} />
        </p>
      ) : null}
      <Button
        look="primary"
        busy={busy}
        onPress={() =>
          follow(
            confirm.mutateAsync(),
            (made) =>
              toast({
                text: t(made.state === 'requested' ? 'toast.requested' : 'toast.booked', {
                  space: placeText(made),
                  time: times.span(made),
                }),
                about: made.id,
              }),
            failed,
          )
        }
      >
        {t('book.at', { time: times.span(booking) })}
      </Button>
      <Button
        icon="cross"
        disabled={busy}
        onPress={() => follow(release.mutateAsync(), () => undefined, failed)}
      >
        {t('held.release')}
      </Button>
    </>
  );
}
