import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { featureIcon, Icon } from '../../../ui/icon';
import { StateTag } from '../../../ui/state-tag';
import type { DeskSet } from './desk-sets';
import css from './desk-tile.module.css';
import find from './find.module.css';

interface DeskSetTileProps {
  set: DeskSet;
  isChosen: boolean;
  onChoose: () => void;
}

/** One set of desks, a button. */
export function DeskSetTile({ set, isChosen, onChoose }: DeskSetTileProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { alternative, spaces, commonFeatures } = set;
  const area = names.areaOf(spaces[0]);
  const freeText = t('desk.tileFree', {
    time: times.span(alternative),
    end: times.endClock(alternative.end),
  });
  return (
    <button type="button" className={css.tile} aria-pressed={isChosen} onClick={onChoose}>
      <span className={css.top}>
        <b>{spaces.map((space) => space.code).join(', ')}</b>
      </span>
      <span className={find.traits}>
        {area ? <span>{area}</span> : null}
        {commonFeatures.map((key) => (
          <Icon key={key} name={featureIcon(key)} size={17} />
        ))}
      </span>
      <StateTag tone="free" icon="check" text={freeText} />
    </button>
  );
}
