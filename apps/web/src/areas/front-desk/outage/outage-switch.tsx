import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { outageQuery, useBeginOutage, useEndOutage } from '../queries';

import type { Localised, Outage } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { RefusalNotice, useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { useTimes } from '../../../app/centre/times';
import css from '../arrivals/front-desk.module.css';
import { outageReasons } from './outage-reasons';

const about = 'outage';

/** Begins and ends an outage, each with its way back. */
function useOutage() {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const { centre } = useCentre();
  const outage = useQuery(outageQuery(centre.id)).data ?? null;
  const beginning = useBeginOutage(centre.id);
  const ending = useEndOutage(centre.id);
  const failed = (error: unknown) => toast({ text: problemText(error), bad: true, about });
  const restored = () => toast({ text: t('toast.restored'), about });
  const begin = (reason: Localised, after: () => void) =>
    afterMutation(beginning.mutateAsync(reason), () => {
      after();
      toast({
        text: t('outage.begun'),
        about,
        undo: () => afterMutation(ending.mutateAsync(undefined), restored, failed),
      });
    });
  const end = ({ reason }: Outage) =>
    afterMutation(
      ending.mutateAsync(undefined),
      () =>
        toast({
          text: t('outage.ended'),
          about,
          undo: () => afterMutation(beginning.mutateAsync(reason), restored, failed),
        }),
      failed,
    );
  return { outage, begin, end, busy: beginning.isPending || ending.isPending, error: beginning.error };
}

/** Seen by everybody at the desk for as long as nobody's grace runs. */
export function OutageBanner() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { outage, end, busy } = useOutage();
  if (!outage) return null;
  return (
    <div className={css.outage} role="status">
      <Icon name="alert" size={36} />
      <div>
        <b>{t('outage.on')}</b>
        <p>{[name(outage.reason), t('outage.since', { time: times.clock(outage.start) })].join(' · ')}</p>
        <p>{t('outage.meaning')}</p>
      </div>
      <Button look="primary" icon="check" busy={busy} onPress={() => end(outage)}>
        {t('outage.end')}
      </Button>
    </div>
  );
}

/** No power, no network: a usual reason stops the clocks with one more tap. */
export function OutageSwitch() {
  const t = useTranslate();
  const name = useName();
  const { outage, begin, busy, error } = useOutage();
  const [open, setOpen] = useState(false);
  if (outage) return null;
  return (
    <div className={css.trouble}>
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
