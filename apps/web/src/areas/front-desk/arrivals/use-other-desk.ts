import { afterMutation } from '../../../api/after-mutation';
import type { Booking, Space } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useChangeBooking } from '../../booking/shared/queries';
import type { AnswerAction, AnswerBoard, AnswerText } from './use-answer';
import { useFailures } from './use-visits';

/** A free desk that somebody could have. */
export interface DeskChoice {
  space: Pick<Space, 'id' | 'code'>;
}

/** Whether a booking is of one desk that the reader may change for another one. */
export function isMovableDesk({ kind, spaceIds, legs, can }: Booking): boolean {
  return kind === 'desk' && spaceIds.length === 1 && legs.length === 0 && can.change;
}

/** Another desk for somebody whose desk is taken by somebody who sits there without a right to it. */
export function useOtherDesk(board: AnswerBoard, desks: readonly DeskChoice[]) {
  const names = useSpaceNames();
  const change = useChangeBooking();
  const { sayFailed, undoWith } = useFailures(board);

  const move = (booking: Booking, spaceId: string) => {
    const title = names.label(booking.spaceIds);
    const { spaceIds } = booking;
    afterMutation(
      change.mutateAsync({ booking, change: { spaceIds: [spaceId] } }),
      (moved) =>
        board.say({
          tone: 'good',
          title: names.label(moved.spaceIds),
          text: ({ t }) => t('frontDesk.moved', { space: names.label(moved.spaceIds) }),
          undo: undoWith(title, () => change.mutateAsync({ booking: moved, change: { spaceIds } })),
        }),
      sayFailed(title),
    );
  };
  const actionsFor = (booking: Booking): AnswerAction[] => {
    const best = desks.find(({ space }) => !booking.spaceIds.includes(space.id));
    if (!best || !isMovableDesk(booking)) return [];
    const { code } = best.space;
    const text: AnswerText = ({ t }) => t('frontDesk.otherDesk', { space: code });
    return [{ text, icon: 'desk', run: () => move(booking, best.space.id) }];
  };
  return { actionsFor, busy: change.isPending };
}
