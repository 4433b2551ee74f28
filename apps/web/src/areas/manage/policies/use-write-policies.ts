import { afterMutation } from '../../../api/after-mutation';
import type { Policy } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate, type MessageId } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { useUpdatePolicies } from '../queries';

interface PolicyWrite {
  policies: readonly Policy[];
  /** Said when it is done. */
  text: MessageId;
  /** Key of the policy that changes. */
  about: string;
  onSaved?: () => void;
  onFailed?: (error: unknown) => void;
}

/** Writes the policies of the centre, and offers the way back. */
export function useWritePolicies() {
  const t = useTranslate();
  const { done } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdatePolicies(centre.id);
  const { policies: before, version } = centre;

  const write = ({ policies, text, about, onSaved, onFailed }: PolicyWrite) =>
    afterMutation(
      update.mutateAsync({ policies, version }),
      (saved) => {
        onSaved?.();
        const undo = () => update.mutateAsync({ policies: before, version: saved.version });
        done({ text: t(text), about, undo });
      },
      onFailed,
    );

  return { write, error: update.error, isPending: update.isPending, reset: update.reset };
}
