import type { CheckResult, Explanation } from '../../../api/types';
import { useClosedTimeText } from '../../../app/closures/closed-time';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { ruleNames } from './rule-names';
import css from './rule-tester.module.css';

/** Whether a slot may be booked, what speaks against it, and what it keeps. */
export function RuleResults({ explanation }: { explanation: Explanation }) {
  const t = useTranslate();
  const { allowed, results } = explanation;
  const kept = results.filter((result) => result.ok);
  const broken = results.filter((result) => !result.ok);
  return (
    <div role="status" className={css.answer}>
      <p className={allowed ? css.yes : css.no}>
        <Icon name={allowed ? 'check' : 'cross'} size={26} />
        {t(allowed ? 'tester.yes' : 'tester.no')}
      </p>
      <ul className={css.rules}>
        <Taken explanation={explanation} />
        {broken.map((result) => (
          <BrokenRule key={result.rule} result={result} isLifted={allowed} />
        ))}
      </ul>
      <details className={css.rest}>
        <summary>
          <Icon name="right" size={18} />
          {t('tester.keptAll', { count: kept.length })}
        </summary>
        <ul className={css.rules}>
          {kept.map((result) => (
            <KeptRule key={result.rule} result={result} />
          ))}
        </ul>
      </details>
    </div>
  );
}

function Taken({ explanation: { free, busyUntil, closures } }: { explanation: Explanation }) {
  const t = useTranslate();
  const times = useTimes();
  const closedText = useClosedTimeText();
  if (free) return null;
  const [closure] = closures;
  const occupied = busyUntil ? t('why.takenUntil', { time: times.endClock(busyUntil) }) : t('why.taken');
  return (
    <li className={css.broken}>
      <Icon name="alert" />
      {closure ? closedText(closure) : occupied}
    </li>
  );
}

interface BrokenRuleProps {
  result: CheckResult;
  /** The reader may book all the same. */
  isLifted: boolean;
}

function BrokenRule({ result, isLifted }: BrokenRuleProps) {
  const t = useTranslate();
  return (
    <li className={isLifted ? css.lifted : css.broken}>
      <Icon name="alert" />
      <span>
        <span className="visually-hidden">{`${t('tester.broken')}. `}</span>
        {result.message}
        {isLifted ? ` ${t('tester.lifted')}.` : null}
        <PolicyName result={result} />
      </span>
    </li>
  );
}

function KeptRule({ result }: { result: CheckResult }) {
  const t = useTranslate();
  const name = ruleNames[result.rule];
  return (
    <li className={css.kept}>
      <Icon name="check" />
      <span>
        <span className="visually-hidden">{`${t('tester.kept')}. `}</span>
        {name ? t(name) : result.message}
        <PolicyName result={result} />
      </span>
    </li>
  );
}

function PolicyName({ result: { policy } }: { result: CheckResult }) {
  const t = useTranslate();
  return policy ? <span className={css.policy}>{t('tester.policy', { name: policy })}</span> : null;
}
