import { memo } from 'react';
import { useTranslate } from '../../../intl/language';
import { featureIcon, Icon } from '../../../ui/icon';
import { StatusTag } from '../../../ui/state-tag';
import { deskStateStyles, isOutOfReach, type DeskStatus } from '../shared/desks/desk-status';
import { useFeaturesOf } from '../shared/desks/space-traits';
import css from './desk-tile.module.css';

interface DeskTileProps {
  status: DeskStatus;
  isChosen: boolean;
  text: string;
  onChoose: (status: DeskStatus) => void;
}

/** One desk of the list, a button. It is drawn anew only when something about it has changed. */
export const DeskTile = memo(function DeskTile({ status, isChosen, text, onChoose }: DeskTileProps) {
  const t = useTranslate();
  const featuresOf = useFeaturesOf();
  const { space, state } = status;
  return (
    <button
      type="button"
      className={isOutOfReach(status) ? `${css.tile} ${css.taken}` : css.tile}
      aria-pressed={isChosen}
      onClick={() => onChoose(status)}
    >
      <span className={css.top}>
        <b>
          <span className="visually-hidden">{t('kind.desk')} </span>
          {space.code}
        </b>
        <span className={css.icons}>
          {space.features.map((key) => (
            <Icon key={key} name={featureIcon(key)} size={17} />
          ))}
        </span>
      </span>
      {/* Screen readers hear what the icons and the colour say. */}
      <span className="visually-hidden">
        {[...featuresOf(space).map(({ name }) => name), t(deskStateStyles[state].text)].join(', ')}
      </span>
      <StatusTag status={deskStateStyles[state]} text={text} />
    </button>
  );
});
