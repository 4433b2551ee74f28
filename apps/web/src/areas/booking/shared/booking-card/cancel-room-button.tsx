import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { useEventOf } from '../../../programmes/shared/event-of-booking';
import type { EndButtonProps } from './end-buttons';

/** Cancels the booking of a room. Where an event takes place in it, it says for how many people that is off too. */
export function CancelRoomButton({ booking, actions }: EndButtonProps) {
  const t = useTranslate();
  const event = useEventOf(booking);
  const registered = event ? event.seats - event.seatsLeft : 0;
  return (
    <Button
      variant="danger"
      icon="cross"
      disabled={actions.busy || event === undefined}
      onPress={() => actions.cancel(booking, registered)}
    >
      {registered > 0 ? t('booking.cancelEvent', { people: registered }) : t('booking.cancel')}
    </Button>
  );
}
