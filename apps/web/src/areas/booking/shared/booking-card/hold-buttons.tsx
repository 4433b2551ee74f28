import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { afterMutation } from '../../../../api/after-mutation';
import type { Booking } from '../../../../api/types';
import { Countdown } from '../../../../app/centre/countdown';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { useOutcomeToast } from '../../../../ui/use-outcome-toast';
import { myWaitlistQuery } from '../../queries';
import { useBookedText } from '../booked-text';
import { useConfirmHold, useReleaseHold } from '../queries';
import css from './booking-card.module.css';

/** The buttons of a hold whose form is gone: book it after all, or release it. */
export function HoldButtons({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const waitlist = useQuery(myWaitlistQuery).data;
  if (!waitlist) return null;
  // An offer of the waitlist is a hold too, and is answered where the offer is.
  if (waitlist.some((entry) => entry.offer?.id === booking.id))
    return (
      <Button variant="primary" icon="bell" onPress={() => void navigate({ to: '/my-bookings' })}>
        {t('link.toMine')}
      </Button>
    );
  return <ConfirmOrRelease booking={booking} />;
}

function ConfirmOrRelease({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const times = useTimes();
  const bookedText = useBookedText();
  const { done, failed } = useOutcomeToast();
  const confirm = useConfirmHold();
  const release = useReleaseHold();
  const busy = confirm.isPending || release.isPending;
  const showFailure = (error: unknown) => failed(error, booking.id);
  const showBooked = (made: Booking) => done({ text: bookedText(made), about: made.id });
  return (
    <>
      {booking.heldUntil ? (
        <p className={css.held}>
          {t('held.left')}: <Countdown until={booking.heldUntil} />
        </p>
      ) : null}
      <Button
        variant="primary"
        busy={busy}
        onPress={() => afterMutation(confirm.mutateAsync(booking), showBooked, showFailure)}
      >
        {t('book.at', { time: times.span(booking) })}
      </Button>
      <Button
        icon="cross"
        disabled={busy}
        onPress={() => afterMutation(release.mutateAsync(booking), () => undefined, showFailure)}
      >
        {t('held.release')}
      </Button>
    </>
  );
}
