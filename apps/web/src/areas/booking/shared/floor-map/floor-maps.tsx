import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { spacesQuery } from '../../../../api/centre';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../../intl/language';
import { Segments } from '../../../../ui/segments';
import type { DeskStatus } from './desk-status';
import css from './floor-map.module.css';
import { FloorMap } from './floor-map';

interface FloorMapsProps {
  desks: readonly DeskStatus[];
  chosen: string | null;
  together?: readonly string[];
  describe: (status: DeskStatus) => string;
  onChoose: (status: DeskStatus) => void;
  floor?: string | undefined;
  onFloor?: (key: string) => void;
}

/** The floors of the centre, one at a time: the one that was asked for, that of the chosen desk, or the freest. */
export function FloorMaps({ desks, chosen, together, describe, onChoose, floor, onFloor }: FloorMapsProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const rooms = useQuery(spacesQuery(centre.id, 'room')).data ?? [];
  const [own, setOwn] = useState<string | undefined>(undefined);
  const floors = [...centre.floors]
    .sort((a, b) => a.level - b.level)
    .filter((one) => desks.some((desk) => desk.space.floorId === one.id));
  const free = (id: string) =>
    desks.filter((desk) => desk.space.floorId === id && desk.state === 'free').length;
  const chosenFloor = desks.find((desk) => desk.space.id === chosen)?.space.floorId;
  const shown =
    floors.find((one) => one.id === chosenFloor) ??
    floors.find((one) => one.key === (floor ?? own)) ??
    [...floors].sort((a, b) => free(b.id) - free(a.id))[0];
  if (!shown) return null;
  return (
    <div className={css.maps}>
      {floors.length > 1 ? (
        <div className={css.floors}>
          <Segments
            label={t('find.floor')}
            wide
            value={shown.key}
            onChange={onFloor ?? setOwn}
            choices={floors.map((one) => ({
              value: one.key,
              text: name(one.names),
              free: free(one.id),
              heard: t('find.freeOnFloor', { name: name(one.names), count: free(one.id) }),
            }))}
          />
        </div>
      ) : null}
      <FloorMap
        key={shown.id}
        floor={shown}
        desks={desks}
        halls={rooms.filter((room) => room.floorId === shown.id)}
        chosen={chosen}
        {...(together ? { together } : {})}
        describe={describe}
        onChoose={onChoose}
      />
    </div>
  );
}
