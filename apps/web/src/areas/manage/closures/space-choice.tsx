import type { Space } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { Chip, Segments } from '../../../ui/segments';
import css from './closures.module.css';

interface SpaceChoiceProps {
  spaces: readonly Space[];
  /** Null: the whole centre. */
  chosen: readonly string[] | null;
  areas: readonly { key: string; name: string }[];
  onChoose: (ids: readonly string[] | null) => void;
}

/** All of it, or rooms one by one, or the desks of an area at once. */
export function SpaceChoice({ spaces, chosen, areas, onChoose }: SpaceChoiceProps) {
  const t = useTranslate();
  const name = useName();
  const rooms = spaces.filter((space) => space.kind === 'room');
  const desksIn = (area: string) =>
    spaces.filter((space) => space.kind === 'desk' && space.area === area).map((space) => space.id);
  const toggle = (ids: readonly string[], on: boolean) =>
    onChoose([...(chosen ?? []).filter((id) => !ids.includes(id)), ...(on ? ids : [])]);
  return (
    <div className={css.choice}>
      <Segments
        label={t('closures.what')}
        wide
        value={chosen === null ? 'all' : 'some'}
        onChange={(next) => onChoose(next === 'all' ? null : [])}
        choices={[
          { value: 'all', text: t('closures.all') },
          { value: 'some', text: t('closures.some') },
        ]}
      />
      {chosen === null ? null : (
        <>
          <p className={css.label}>{t('closures.rooms')}</p>
          <div className={css.chips} role="group" aria-label={t('closures.rooms')}>
            {rooms.map((room) => (
              <Chip
                key={room.id}
                text={name(room.names) || room.code}
                selected={chosen.includes(room.id)}
                onChange={(on) => toggle([room.id], on)}
              />
            ))}
          </div>
          <p className={css.label}>{t('closures.desks')}</p>
          <div className={css.chips} role="group" aria-label={t('closures.desks')}>
            {areas
              .map((area) => ({ ...area, ids: desksIn(area.key) }))
              .filter((area) => area.ids.length > 0)
              .map((area) => (
                <Chip
                  key={area.key}
                  icon="desk"
                  text={`${area.name} · ${area.ids.length}`}
                  selected={area.ids.every((id) => chosen.includes(id))}
                  onChange={(on) => toggle(area.ids, on)}
                />
              ))}
          </div>
        </>
      )}
    </div>
  );
}
