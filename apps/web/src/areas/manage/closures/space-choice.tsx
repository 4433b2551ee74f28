import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../api/centre';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Chip, Segments } from '../../../ui/segments';
import css from './closures.module.css';

interface SpaceChoiceProps {
  /** Ids of the chosen spaces; null for the whole centre. */
  chosen: readonly string[] | null;
  onChoose: (ids: readonly string[] | null) => void;
}

/** The whole centre, or rooms one by one, or the desks of an area at once. */
export function SpaceChoice({ chosen, onChoose }: SpaceChoiceProps) {
  const t = useTranslate();
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
      {chosen === null ? null : <SomeSpaces chosen={chosen} onChoose={onChoose} />}
    </div>
  );
}

interface SomeSpacesProps {
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

function SomeSpaces({ chosen, onChoose }: SomeSpacesProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const rooms = spaces.filter((space) => space.kind === 'room');
  const areas = centre.areas
    .map(({ key, names }) => ({ key, names, deskIds: deskIdsIn(key, spaces) }))
    .filter(({ deskIds }) => deskIds.length > 0);
  const toggle = (ids: readonly string[], isWanted: boolean) =>
    onChoose([...chosen.filter((id) => !ids.includes(id)), ...(isWanted ? ids : [])]);
  return (
    <>
      <p className={css.label}>{t('closures.rooms')}</p>
      <div className={css.chips} role="group" aria-label={t('closures.rooms')}>
        {rooms.map((room) => (
          <Chip
            key={room.id}
            text={name(room.names) || room.code}
            selected={chosen.includes(room.id)}
            onChange={(isWanted) => toggle([room.id], isWanted)}
          />
        ))}
      </div>
      <p className={css.label}>{t('closures.desks')}</p>
      <div className={css.chips} role="group" aria-label={t('closures.desks')}>
        {areas.map(({ key, names, deskIds }) => (
          <Chip
            key={key}
            icon="desk"
            text={`${name(names)} · ${deskIds.length}`}
            selected={deskIds.every((id) => chosen.includes(id))}
            onChange={(isWanted) => toggle(deskIds, isWanted)}
          />
        ))}
      </div>
    </>
  );
}

function deskIdsIn(area: string, spaces: readonly Space[]): string[] {
  return spaces.filter((space) => space.kind === 'desk' && space.area === area).map((space) => space.id);
}
