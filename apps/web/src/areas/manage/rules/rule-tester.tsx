import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explanationQuery } from '../../booking/shared/queries';
import { spacesQuery } from '../../../api/centre';

import type { CheckResult } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { DayField } from '../../../ui/day-field';
import { ChoiceField, TimeField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Skeleton, RefusalNotice } from '../../../ui/notice';
import { useTimes } from '../../../app/centre/times';
import { ruleNames } from './rule-names';
import css from './rule-tester.module.css';

/** «May I take B-14 on Saturday 20:00?» Answered at once, rule by rule. */
export function RuleTester() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const today = useToday();
  const { centre, clock } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const [chosen, setChosen] = useState('');
  const [date, setDate] = useState(today);
  const [from, setFrom] = useState(18 * 60);
  const [to, setTo] = useState(20 * 60);
  const spaceId = chosen || (spaces[0]?.id ?? '');
  const answer = useQuery({
    ...explanationQuery({
      centreId: centre.id,
      spaceId,
      start: clock.instantAt(date, from),
      end: clock.instantAt(date, to),
    }),
    enabled: spaceId !== '',
  });
  const result = answer.data;
  const kept = result?.results.filter((item) => item.ok) ?? [];
  const nameOf = (rule: string) => {
    const known = ruleNames[rule];
    return known ? t(known) : null;
  };
  const row = (item: CheckResult) => (
    <li key={item.rule} className={item.ok ? css.kept : result?.allowed ? css.lifted : css.broken}>
      <Icon name={item.ok ? 'check' : 'alert'} />
      <span>
        <span className="visually-hidden">{`${t(item.ok ? 'tester.kept' : 'tester.broken')}. `}</span>
        {(item.ok && nameOf(item.rule)) || item.message}
        {!item.ok && result?.allowed ? ` ${t('tester.lifted')}.` : null}
        {item.policy ? <span className={css.policy}>{t('tester.policy', { name: item.policy })}</span> : null}
      </span>
    </li>
  );

  return (
    <div className={css.frame}>
      <section className={css.card} aria-labelledby="tester">
        <div>
          <h2 id="tester">{t('tester.title')}</h2>
          <p className={css.soft}>{t('tester.text')}</p>
        </div>
        <div className={css.fields}>
          <ChoiceField
            label={t('tester.space')}
            value={spaceId}
            choices={spaces.map((space) => ({ value: space.id, text: name(space.names) || space.code }))}
            onChange={setChosen}
          />
          <DayField label={t('tester.day')} value={date} from={today} days={90} onChange={setDate} />
          <TimeField
            label={t('find.from')}
            value={from}
            from={0}
            to={1425}
            step={30}
            onChange={(next) => {
              setFrom(next);
              setTo(Math.min(1440, next + Math.max(15, to - from)));
            }}
          />
          <TimeField label={t('find.to')} value={to} from={from + 15} to={1440} step={15} onChange={setTo} />
        </div>
        {answer.isError ? (
          <RefusalNotice error={answer.error} />
        ) : !result ? (
          <Skeleton heights={[56, 32, 32]} />
        ) : (
          <div role="status" className={css.answer}>
            <p className={result.allowed ? css.yes : css.no}>
              <Icon name={result.allowed ? 'check' : 'cross'} size={26} />
              {t(result.allowed ? 'tester.yes' : 'tester.no')}
            </p>
            <ul className={css.rules}>
              {result.free ? null : (
                <li className={css.broken}>
                  <Icon name="alert" />
                  {result.busyUntil
                    ? t('why.takenUntil', { time: times.until(result.busyUntil) })
                    : t('why.taken')}
                </li>
              )}
              {result.results.filter((item) => !item.ok).map(row)}
            </ul>
            <details className={css.rest}>
              <summary>
                <Icon name="right" size={18} />
                {t('tester.keptAll', { count: kept.length })}
              </summary>
              <ul className={css.rules}>{kept.map(row)}</ul>
            </details>
          </div>
        )}
      </section>
    </div>
  );
}
