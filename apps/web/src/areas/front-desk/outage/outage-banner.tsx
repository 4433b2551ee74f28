import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import css from './outage.module.css';
import { useOutage } from './use-outage';

/** Tells everybody at the desk that nobody's grace period runs, for as long as that is so. */
export function OutageBanner() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { outage, end, busy } = useOutage();
  if (!outage) return null;
  return (
    <div className={css.banner} role="status">
      <Icon name="alert" size={36} />
      <div>
        <b>{t('outage.on')}</b>
        <p>{[name(outage.reason), t('outage.since', { time: times.clock(outage.start) })].join(' · ')}</p>
        <p>{t('outage.meaning')}</p>
      </div>
      <Button variant="primary" icon="check" busy={busy} onPress={() => end(outage)}>
        {t('outage.end')}
      </Button>
    </div>
  );
}
