import { isProblem } from '../api/client';
import type { Alternative, Refusal } from '../api/types';
import { useTranslate } from '../intl/language';
import { Button } from './button';
import { Icon } from './icon';
import css from './refusal-notice.module.css';
import { alternativesIn, refusalsIn, useProblemText } from './refusal';
import { unbroken } from './unbroken';

interface RefusalNoticeProps {
  error?: unknown;
  /** Rules that refuse it, where nothing was sent yet. */
  refusals?: readonly Refusal[];
  /** Said instead of a rule: somebody else has the space. */
  taken?: string | undefined;
  /** Takes one of the alternatives that the server names. */
  onAlternative?: (alternative: Alternative) => void;
}

/** Why something cannot be done, who can lift it, and what would succeed now. */
export function RefusalNotice({ error, refusals, taken, onAlternative }: RefusalNoticeProps) {
  const problemText = useProblemText();
  const reasons = refusals ?? refusalsIn(error);
  if (!error && !taken && reasons.length === 0) return null;
  const title = taken ?? (reasons.length > 0 ? null : problemText(error));
  const isUnreachable = isProblem(error, 'unreachable');
  return (
    <div className={`${css.refusal} ${isUnreachable ? css.unreachable : ''}`} role="alert">
      {title ? <Reason text={title} /> : null}
      {reasons.map((reason) => (
        <RuleReason key={reason.rule} refusal={reason} />
      ))}
      {onAlternative ? <Alternatives list={alternativesIn(error)} onChoose={onAlternative} /> : null}
    </div>
  );
}

function Reason({ text }: { text: string }) {
  return (
    <strong>
      <Icon name="alert" />
      {unbroken(text)}
    </strong>
  );
}

function RuleReason({ refusal }: { refusal: Refusal }) {
  const t = useTranslate();
  const lifter = t(refusal.liftedBy === 'manager' ? 'refusal.lifted.manager' : 'refusal.lifted.frontDesk');
  const namesLifter = refusal.liftedBy !== 'nobody' && !refusal.message.includes(lifter);
  return (
    <div>
      <Reason text={refusal.message} />
      {namesLifter ? <p>{lifter}</p> : null}
    </div>
  );
}

interface AlternativesProps {
  list: readonly Alternative[];
  onChoose: (alternative: Alternative) => void;
}

function Alternatives({ list, onChoose }: AlternativesProps) {
  const t = useTranslate();
  if (list.length === 0) return null;
  return (
    <>
      <p>{t('refusal.alternatives')}</p>
      <div className={css.actions}>
        {list.map((alternative) => (
          <Button
            key={`${alternative.spaceId}${alternative.start}`}
            variant="primary"
            onPress={() => onChoose(alternative)}
          >
            {t('book.offer', { label: alternative.label })}
          </Button>
        ))}
      </div>
    </>
  );
}
