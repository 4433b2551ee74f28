import { Button } from 'react-aria-components/Button';
import { featureIcon, Icon } from '../../../ui/icon';
import { StatusTag } from '../../../ui/state-tag';
import { deskStateStyles, isOutOfReach, type DeskStatus } from '../shared/desks/desk-status';
import css from './desk-tile.module.css';

interface DeskTileProps {
  status: DeskStatus;
  isChosen: boolean;
  text: string;
  /** Everything about it, for screen readers. */
  label: string;
  onChoose: () => void;
}

/** One desk of the list, a button. */
export function DeskTile({ status, isChosen, text, label, onChoose }: DeskTileProps) {
  const { space, state } = status;
  return (
    <Button
      className={isOutOfReach(status) ? `${css.tile} ${css.taken}` : css.tile!}
      aria-pressed={isChosen}
      aria-label={label}
      onPress={onChoose}
    >
      <span className={css.top}>
        <b>{space.code}</b>
        <span className={css.icons}>
          {space.features.map((key) => (
            <Icon key={key} name={featureIcon(key)} size={17} />
          ))}
        </span>
      </span>
      <StatusTag status={deskStateStyles[state]} text={text} />
    </Button>
  );
}
