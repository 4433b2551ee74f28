import { useQuery } from '@tanstack/react-query';
import { afterMutation } from '../../../api/after-mutation';
import type { Localised, Outage } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { outageQuery, useBeginOutage, useEndOutage } from '../queries';

const ABOUT = 'outage';

/** The outage that is reported now, and the ways to begin and end one, each with its way back. */
export function useOutage() {
  const t = useTranslate();
  const { done, failed } = useOutcomeToast();
  const { centre } = useCentre();
  const outage = useQuery(outageQuery(centre.id)).data ?? null;
  const beginning = useBeginOutage(centre.id);
  const ending = useEndOutage(centre.id);

  const begin = (reason: Localised, onBegun: () => void) =>
    afterMutation(beginning.mutateAsync(reason), () => {
      onBegun();
      done({ text: t('outage.begun'), about: ABOUT, undo: () => ending.mutateAsync() });
    });
  const end = ({ reason }: Outage) =>
    afterMutation(
      ending.mutateAsync(),
      () => done({ text: t('outage.ended'), about: ABOUT, undo: () => beginning.mutateAsync(reason) }),
      (error) => failed(error, ABOUT),
    );
  return { outage, begin, end, busy: beginning.isPending || ending.isPending, error: beginning.error };
}
