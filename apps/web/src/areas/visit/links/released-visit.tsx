import { Countdown, useIsOver } from '../../../app/centre/countdown';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import { useRestoreVisit } from '../queries';
import { FindAnotherButton } from './find-another-button';
import type { VisitProps } from './visit-props';

/** The space was given up, which can be undone here for a while. */
export function ReleasedVisit({ booking, linkToken }: VisitProps) {
  const t = useTranslate();
  const restore = useRestoreVisit();
  const { id, version, undoUntil } = booking;
  const isTooLate = useIsOver(undoUntil);
  return (
    <>
      <Notice heading title={t('visit.released')} text={t('visit.releasedText')}>
        {undoUntil && !isTooLate ? (
          <Button
            variant="sun"
            big
            icon="undo"
            busy={restore.isPending}
            onPress={() => restore.mutate({ id, version, linkToken })}
          >
            {t('action.undo')} · <Countdown until={undoUntil} />
          </Button>
        ) : (
          <FindAnotherButton variant="primary" />
        )}
      </Notice>
      {restore.isError ? <RefusalNotice error={restore.error} /> : null}
      <BookingCard booking={booking} />
    </>
  );
}
