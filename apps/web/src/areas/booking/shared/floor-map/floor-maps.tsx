import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { spacesQuery } from '../../../../api/centre';
import type { Floor } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../../intl/language';
import { Segments } from '../../../../ui/segments';
import type { DeskStatus } from '../desks/desk-status';
import { chooseFloor, countFreeDesks, floorsWithDesks } from './floor-choice';
import css from './floor-map.module.css';
import { FloorMap } from './floor-map';

interface FloorMapsProps {
  desks: readonly DeskStatus[];
  /** Id of the chosen desk. */
  chosen: string | null;
  /** Ids of the desks that are chosen together with it, as a group. */
  together?: readonly string[];
  /** Desks that do not have what is wanted stay in sight, pale. */
  isPale?: (status: DeskStatus) => boolean;
  /** False where no sheet opens over the map with the chosen desk: then the page stays where it is. */
  underSheet?: boolean;
  describe: (status: DeskStatus) => string;
  onChoose: (status: DeskStatus) => void;
  /** Key of the wanted floor. */
  floor?: string | undefined;
  /** Absent: the map remembers by itself which floor is wanted. */
  onFloor?: (key: string) => void;
}

/** The floors of the centre, one at a time. */
export function FloorMaps({ desks, chosen, floor, onFloor, together = [], ...actions }: FloorMapsProps) {
  const { centre } = useCentre();
  const rooms = useQuery(spacesQuery(centre.id, 'room')).data ?? [];
  /** The floor that was shown last: news of desks do not lead to another one. */
  const [lastFloor, setLastFloor] = useState<string | undefined>(undefined);
  const floors = floorsWithDesks(centre.floors, desks);
  const shown = chooseFloor(floors, desks, { chosenDesk: chosen, wantedFloor: floor ?? lastFloor });
  const shownKey = shown?.key;
  useEffect(() => setLastFloor(shownKey), [shownKey]);
  if (!shown) return null;
  return (
    <div className={css.maps}>
      {floors.length > 1 ? (
        <FloorSegments floors={floors} desks={desks} shown={shown} onFloor={onFloor ?? setLastFloor} />
      ) : null}
      <FloorMap
        key={shown.id}
        floor={shown}
        desks={desks.filter((desk) => desk.space.floorId === shown.id)}
        halls={rooms.filter((room) => room.floorId === shown.id)}
        chosen={chosen}
        together={together}
        {...actions}
      />
    </div>
  );
}

interface FloorSegmentsProps {
  floors: readonly Floor[];
  desks: readonly DeskStatus[];
  shown: Floor;
  onFloor: (key: string) => void;
}

function FloorSegments({ floors, desks, shown, onFloor }: FloorSegmentsProps) {
  const t = useTranslate();
  const name = useName();
  return (
    <div className={css.floors}>
      <Segments
        label={t('find.floor')}
        wide
        value={shown.key}
        onChange={onFloor}
        choices={floors.map((floor) => {
          const count = countFreeDesks(desks, floor);
          return {
            value: floor.key,
            text: name(floor.names),
            freeCount: count,
            label: t('find.freeOnFloor', { name: name(floor.names), count }),
          };
        })}
      />
    </div>
  );
}
