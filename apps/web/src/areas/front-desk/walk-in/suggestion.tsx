import { MINUTE_MS } from '../../../api/durations';
import type { Space } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import type { RankedDesk } from '../../booking/shared/desks/rank-desks';
import { unbroken } from '../../../ui/unbroken';
import { endReason, type DeskLimits } from './end-reason';
import css from './walk-in-card.module.css';

interface SuggestionProps {
  desk: RankedDesk;
  /** From when the desk is offered, in ms. */
  start: number;
  limitsOf: (space: Space) => DeskLimits;
  onAnother: () => void;
}

/** The desk that is suggested, and until when it is free. */
export function Suggestion({ desk, start, limitsOf, onAnother }: SuggestionProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { language } = useLanguage();
  const { space, end } = desk;
  const length = formatLength(language, (end - start) / MINUTE_MS);
  return (
    <div className={css.suggestion}>
      <div>
        <b>{space.code}</b>
        <p>{unbroken([names.areaOf(space), times.span({ start, end })].filter(Boolean).join(' · '))}</p>
        <p>{t(endReason(end, limitsOf(space)), { time: times.endClock(end), length })}</p>
      </div>
      <Button icon="right" onPress={onAnother}>
        {t('walkIn.another')}
      </Button>
    </div>
  );
}
