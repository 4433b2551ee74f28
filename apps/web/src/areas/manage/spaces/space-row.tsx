import type { Space } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { StateTag } from '../../../ui/state-tag';
import { SpaceSettings } from './space-settings';
import css from './spaces.module.css';

interface SpaceRowProps {
  space: Space;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onPrint: () => void;
}

/** A desk or a room with what is set for it. Opened, it shows the settings. */
export function SpaceRow({ space, isOpen, onOpen, onPrint }: SpaceRowProps) {
  const t = useTranslate();
  const title = useName()(space.names) || space.code;
  const settings = useSettingsText()(space);
  return (
    <li className={css.space}>
      <button type="button" className={css.head} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <Icon name={space.kind === 'desk' ? 'desk' : 'rooms'} />
        <span className={css.name}>
          <b>{title}</b>
          {settings ? <small>{settings}</small> : null}
        </span>
        {space.approval === 'required' ? <StateTag tone="late" icon="lock" text={t('spaces.asked')} /> : null}
        <Icon name="right" size={18} />
      </button>
      {isOpen ? <SpaceSettings space={space} title={title} onPrint={onPrint} /> : null}
    </li>
  );
}

/** Says what is set for a space. Times of zero minutes are left out. */
function useSettingsText(): (space: Space) => string {
  const t = useTranslate();
  const minutes = (count: number) => t('spaces.minutes', { count });
  return ({ kind, capacity, setupMinutes, clearMinutes }) =>
    [
      kind === 'room' ? t('timeline.capacity', { count: capacity }) : '',
      setupMinutes > 0 ? `${t('spaces.setup')}: ${minutes(setupMinutes)}` : '',
      clearMinutes > 0 ? `${t('spaces.clear')}: ${minutes(clearMinutes)}` : '',
    ]
      .filter(Boolean)
      .join(' · ');
}
