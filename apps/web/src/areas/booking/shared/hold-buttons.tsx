import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { afterMutation } from '../../../api/after-mutation';
import { useConfirmHold, useReleaseHold } from './queries';
import { myWaitlistQuery } from '../queries';

import type { Booking } from '../../../api/types';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { Countdown } from '../../../app/centre/countdown';
import { useLocationText } from './location-text';
import { useTimes } from '../../../app/centre/times';
import css from './booking-card/booking-card.module.css';

/** A slot that was held for a form which is gone: take it after all, or give it back. */
export function HoldButtons({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const toast = useToast();
  const times = useTimes();
  const placeText = useLocationText();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const confirm = useConfirmHold();
  const release = useReleaseHold();
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
          afterMutation(
            confirm.mutateAsync(booking),
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
        onPress={() => afterMutation(release.mutateAsync(booking), () => undefined, failed)}
      >
        {t('held.release')}
      </Button>
    </>
  );
}
