import type { CentreEvent } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { StateTag } from '../../../ui/state-tag';

/** How many seats of an event are left. */
export function SeatsTag({ event }: { event: CentreEvent }) {
  const t = useTranslate();
  const { seats, seatsLeft } = event;
  if (event.state !== 'open') return <StateTag tone="taken" icon="lock" text={t('event.closed')} />;
  if (seatsLeft <= 0) return <StateTag tone="taken" icon="people" text={t('event.noPlaces')} />;
  return <StateTag tone="free" icon="people" text={t('event.left', { left: seatsLeft, places: seats })} />;
}
