import type { Floor } from '../../../../api/types';
import type { DeskStatus } from '../desks/desk-status';

type FloorDesk = Pick<DeskStatus, 'state'> & { space: Pick<DeskStatus['space'], 'id' | 'floorId'> };
type PlanFloor = Pick<Floor, 'id' | 'key' | 'level'>;

/** The floors that have desks, from the lowest up. */
export function floorsWithDesks<F extends PlanFloor>(floors: readonly F[], desks: readonly FloorDesk[]): F[] {
  return floors
    .filter((floor) => desks.some((desk) => desk.space.floorId === floor.id))
    .sort((a, b) => a.level - b.level);
}

/** How many desks of a floor are free. */
export function countFreeDesks(desks: readonly FloorDesk[], { id }: Pick<Floor, 'id'>): number {
  return desks.filter((desk) => desk.space.floorId === id && desk.state === 'free').length;
}

/** The floor that is shown: that of the chosen desk, else the wanted one, else the one with the most free desks. */
export function chooseFloor<F extends PlanFloor>(
  floors: readonly F[],
  desks: readonly FloorDesk[],
  { chosenDesk, wantedFloor }: { chosenDesk: string | null; wantedFloor: string | undefined },
): F | undefined {
  const floorOfChosen = desks.find((desk) => desk.space.id === chosenDesk)?.space.floorId;
  return (
    floors.find((floor) => floor.id === floorOfChosen) ??
    floors.find((floor) => floor.key === wantedFloor) ??
    [...floors].sort((a, b) => countFreeDesks(desks, b) - countFreeDesks(desks, a))[0]
  );
}
