import { afterMutation } from '../../../api/after-mutation';
import type { WaitlistEntry, WaitlistRequest } from '../../../api/types';
import { useUndoSeconds } from '../../../app/centre/undo-seconds';
import { useTranslate } from '../../../intl/language';
import { useToast } from '../../../ui/toast';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { useJoinWaitlist, useLeaveWaitlist } from '../queries';
import { requestOf } from './waitlist-request';

/** Joining the waitlist and leaving it, each with its way back. */
export function useWaitlistActions() {
  const t = useTranslate();
  const toast = useToast();
  const seconds = useUndoSeconds();
  const { done, failed } = useOutcomeToast();
  const joining = useJoinWaitlist();
  const leaving = useLeaveWaitlist();

  const join = (request: WaitlistRequest) =>
    afterMutation(joining.mutateAsync(request), (entry) =>
      done({
        text: t('toast.waiting', { position: entry.position }),
        about: entry.id,
        seconds,
        undo: () => leaving.mutateAsync(entry),
        undoneText: t('toast.leftWaitlist'),
      }),
    );

  const leave = (entry: WaitlistEntry) => {
    const rejoin = () => join(requestOf(entry));
    afterMutation(
      leaving.mutateAsync(entry),
      () => toast({ text: t('toast.leftWaitlist'), about: entry.id, seconds, undo: rejoin }),
      (error) => failed(error, entry.id),
    );
  };

  return { join, leave, joining, busy: joining.isPending || leaving.isPending };
}
