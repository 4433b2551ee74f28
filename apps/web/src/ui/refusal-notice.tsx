import { isProblem } from '../api/client';
import type { Alternative, Refusal } from '../api/types';
import { useTranslate } from '../intl/language';
import { Button } from './button';
import { Icon } from './icon';
import css from './refusal-notice.module.css';
import { alternativesIn, refusalsIn, sortByRemedy, useProblemText } from './refusal';
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
  return (
    <div className={classOf(error)} role="alert">
      {title ? <Reason text={title} /> : null}
      <AllReasons refusals={sortByRemedy(reasons)} shown={title ? 0 : 1} />
      {onAlternative ? <Alternatives list={alternativesIn(error)} onChoose={onAlternative} /> : null}
    </div>
  );
}

function classOf(error: unknown): string | undefined {
  return isProblem(error, 'unreachable') ? `${css.refusal} ${css.unreachable}` : css.refusal;
}

function Reason({ text }: { text: string }) {
  return (
    <strong>
      <Icon name="alert" />
      {unbroken(text)}
    </strong>
  );
}

function RuleReasons({ refusals }: { refusals: readonly Refusal[] }) {
  return refusals.map((refusal) => <RuleReason key={refusal.rule} refusal={refusal} />);
}

/** One reason is read at once; several are a wall of text, and the first is what can be done something about. */
function AllReasons({ refusals, shown }: { refusals: readonly Refusal[]; shown: number }) {
  const t = useTranslate();
  const folded = refusals.slice(shown);
  return (
    <>
      <RuleReasons refusals={refusals.slice(0, shown)} />
      {folded.length > 0 ? (
        <details className={css.more}>
          <summary>{t('refusal.more', { count: folded.length })}</summary>
          <RuleReasons refusals={folded} />
        </details>
      ) : null}
    </>
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
