import { afterMutation } from '../../../api/after-mutation';
import type { Booking, Space } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTranslate } from '../../../intl/language';
import { useChangeBooking } from '../../booking/shared/queries';
import type { AnswerAction, AnswerBoard } from './use-answer';
import { useFailures } from './use-visits';

/** A free desk that somebody could have. */
export interface DeskChoice {
  space: Pick<Space, 'id' | 'code'>;
}

/** Another desk for somebody whose desk is taken by somebody who sits there without a right to it. */
export function useOtherDesk(board: AnswerBoard, desks: readonly DeskChoice[]) {
  const t = useTranslate();
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
          text: t('frontDesk.moved', { space: names.label(moved.spaceIds) }),
          undo: undoWith(title, () => change.mutateAsync({ booking: moved, change: { spaceIds } })),
        }),
      sayFailed(title),
    );
  };
  const actionFor = (booking: Booking): AnswerAction | undefined => {
    const best = desks.find(({ space }) => !booking.spaceIds.includes(space.id));
    const isOneDesk = booking.kind === 'desk' && booking.spaceIds.length === 1 && booking.legs.length === 0;
    if (!best || !isOneDesk || !booking.can.change) return undefined;
    return {
      text: t('frontDesk.otherDesk', { space: best.space.code }),
      icon: 'desk',
      run: () => move(booking, best.space.id),
    };
  };
  return { actionFor, busy: change.isPending };
}
