import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useReleaseVisit } from '../queries';
import type { VisitProps } from './visit-props';

/** Gives the space up. */
export function ReleaseButton({ booking, linkToken }: VisitProps) {
  const t = useTranslate();
  const release = useReleaseVisit();
  const { id, version } = booking;
  return (
    <>
      {release.isError ? <RefusalNotice error={release.error} /> : null}
      <Button
        icon="leave"
        wide
        busy={release.isPending}
        onPress={() => release.mutate({ id, version, linkToken })}
      >
        {t('visit.release')}
      </Button>
    </>
  );
}
