import { useState } from 'react';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { outageReasons } from './outage-reasons';
import css from './outage.module.css';
import { useOutage } from './use-outage';

/** Reports an outage: one tap opens the reasons, another one chooses one. Nothing while one is reported. */
export function ReportOutage() {
  const t = useTranslate();
  const name = useName();
  const { outage, begin, busy, error } = useOutage();
  const [open, setOpen] = useState(false);
  if (outage) return null;
  return (
    <div className={css.report}>
      <Button icon="alert" wide pressed={open} onPress={() => setOpen(!open)}>
        {t('outage.report')}
      </Button>
      {open ? (
        <>
          <p>{t('outage.what')}</p>
          <div className={css.reasons} role="group" aria-label={t('outage.report')}>
            {outageReasons.map((reason) => (
              <Button key={reason.en} disabled={busy} onPress={() => begin(reason, () => setOpen(false))}>
                {name(reason)}
              </Button>
            ))}
          </div>
          {error ? <RefusalNotice error={error} /> : null}
        </>
      ) : null}
    </div>
  );
}
