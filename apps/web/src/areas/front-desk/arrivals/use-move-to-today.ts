import { afterMutation } from '../../../api/after-mutation';
import type { Arrival, Booking, BookingChange } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useChangeBooking } from '../../booking/shared/queries';
import { canCheckIn } from './search-outcome';
import { chooseDeskNow, type DesksToday } from './today';
import type { AnswerAction, AnswerBoard, AnswerText } from './use-answer';
import { isMovableDesk } from './use-other-desk';
import { useFailures } from './use-visits';

/** Today instead of another day, for somebody whose desk is booked for that day. */
export function useMoveToToday(board: AnswerBoard, desks: DesksToday, onCheckIn: (arrival: Arrival) => void) {
  const names = useSpaceNames();
  const now = useNow();
  const { clock } = useCentre();
  const change = useChangeBooking();
  const { sayFailed, undoWith } = useFailures(board);

  const sayMoved = (arrival: Arrival, booking: Booking) => {
    const { spaceIds, start, end } = arrival.booking;
    const title = arrival.person.fullName;
    const space = names.label(booking.spaceIds);
    const moved: Arrival = { ...arrival, booking, spaceLabel: space };
    const checkIn: AnswerAction = {
      text: ({ t }) => t('arrival.checkIn'),
      icon: 'check',
      run: () => onCheckIn(moved),
    };
    board.say({
      tone: 'good',
      title,
      text: ({ t, times }) => t('frontDesk.movedToday', { space, time: times.span(booking) }),
      undo: undoWith(title, () => change.mutateAsync({ booking, change: { spaceIds, start, end } })),
      actions: canCheckIn(moved, now) ? [checkIn] : [],
    });
  };
  const move = (arrival: Arrival, to: BookingChange) =>
    afterMutation(
      change.mutateAsync({ booking: arrival.booking, change: to }),
      (booking) => sayMoved(arrival, booking),
      sayFailed(arrival.person.fullName),
    );
  const actionsFor = (arrival: Arrival): AnswerAction[] => {
    const { booking } = arrival;
    const choice = isMovableDesk(booking) ? chooseDeskNow(booking, desks) : null;
    if (!choice || booking.state !== 'confirmed') return [];
    const { space, start, end } = choice;
    const to = { spaceIds: [space.id], start: clock.isoOf(start), end: clock.isoOf(end) };
    const text: AnswerText = ({ t }) => t('frontDesk.toToday', { space: space.code });
    return [{ text, icon: 'move', run: () => move(arrival, to) }];
  };
  return { actionsFor, busy: change.isPending };
}
