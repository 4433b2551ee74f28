import { afterMutation } from '../../../api/after-mutation';
import { isProblem } from '../../../api/client';
import type { CentreNetworks } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate, type MessageId } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { fieldErrors } from '../field-errors';
import { useUpdateNetworks } from '../queries';

/** A message about the networks replaces the one before: its way back no longer fits. */
const ABOUT = 'networks';

/** Adds and removes networks. Each is saved at once and can be undone. */
export function useNetworks({ networks: before, version }: CentreNetworks) {
  const t = useTranslate();
  const { done, failed } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdateNetworks(centre.id);
  const { error } = update;
  const isWrong =
    isProblem(error) && [...fieldErrors(error).keys()].some((key) => key.startsWith('networks'));

  const save = (networks: string[], text: string, onSaved?: () => void) =>
    afterMutation(
      update.mutateAsync({ networks, version }),
      (saved) => {
        onSaved?.();
        const undo = () => update.mutateAsync({ networks: before, version: saved.version });
        done({ text, about: ABOUT, undo });
      },
      (problem) => {
        if (fieldErrors(problem).size === 0) failed(problem, ABOUT);
      },
    );
  const say = (message: MessageId, network: string) => t(message, { network });
  return {
    add: (network: string, onSaved?: () => void) =>
      save([...before, network], say('networks.added', network), onSaved),
    remove: (network: string) =>
      save(
        before.filter((one) => one !== network),
        say('networks.removed', network),
      ),
    busy: update.isPending,
    /** What was typed is no network. */
    isWrong,
  };
}
