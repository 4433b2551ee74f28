import { useCentre } from '../../../app/centre/centre-provider';
import { clockText } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { TimeField } from '../../../ui/field';
import { Chip } from '../../../ui/segments';
import { endChoices, startChoices } from './find-slot';
import css from './find.module.css';
import type { Find } from './use-find';

/** From when until when; today also «now». */
export function TimeFields({ find }: { find: Find }) {
  const t = useTranslate();
  const { rules } = useCentre().centre;
  const { search, set, times, minutes } = find;
  const length = minutes.end - minutes.start;
  return (
    <div className={css.times}>
      {find.isToday ? (
        <span className={css.nowChip}>
          <Chip
            text={t('find.now')}
            icon="clock"
            selected={!search.date && !search.from}
            onChange={() => set({ date: undefined, from: undefined, to: undefined })}
          />
        </span>
      ) : null}
      <TimeField
        label={t('find.from')}
        value={minutes.start}
        {...startChoices(times, rules)}
        onChange={(from) =>
          set({ from: clockText(from), to: clockText(Math.min(times.closing, from + length)) })
        }
      />
      <TimeField
        label={t('find.to')}
        value={minutes.end}
        {...endChoices(times, minutes.start, rules)}
        onChange={(to) => set({ from: clockText(minutes.start), to: clockText(to) })}
      />
    </div>
  );
}
