import type { DayKind } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Chip } from '../../../ui/segments';
import css from './day-panel.module.css';
import { dayStatusStyles } from './day-status';

const kinds = ['holiday', 'day_off_moved', 'working_day_moved', 'special'] as const;

interface DayKindChoiceProps {
  chosen: DayKind | null;
  /** Whether the centre changed the day itself, so that it can be given back. */
  canBeUsual: boolean;
  onChoose: (kind: DayKind) => void;
}

/** The kinds of day that a day can be made. */
export function DayKindChoice({ chosen, canBeUsual, onChoose }: DayKindChoiceProps) {
  const t = useTranslate();
  return (
    <div className={css.group}>
      <p className={css.label}>{t('hours.make')}</p>
      <div className={css.chips} role="group" aria-label={t('hours.make')}>
        {kinds.map((kind) => (
          <Chip
            key={kind}
            icon={dayStatusStyles[kind].icon ?? 'check'}
            text={t(dayStatusStyles[kind].text)}
            selected={chosen === kind}
            onChange={() => onChoose(kind)}
          />
        ))}
        {canBeUsual ? (
          <Chip
            icon="undo"
            text={t('hours.giveBack')}
            selected={chosen === 'usual'}
            onChange={() => onChoose('usual')}
          />
        ) : null}
      </div>
    </div>
  );
}
