import type { CentreDetail, Space } from '../../../api/types';

type Area = CentreDetail['areas'][number];
type ShownFloor = CentreDetail['floors'][number];

/** What the address of the page asks for. */
interface Asked {
  floor?: string;
  space?: string;
}

/** The spaces of one area. */
export interface AreaSpaces {
  area: Area;
  spaces: readonly Space[];
}

/** The floors that have spaces, the lowest first. */
export function floorsWithSpaces(centre: CentreDetail, spaces: readonly Space[]): ShownFloor[] {
  return [...centre.floors]
    .sort((a, b) => a.level - b.level)
    .filter((floor) => spaces.some((space) => space.floorId === floor.id));
}

/** The floor that is asked for, or that of the opened space, or the lowest. */
export function chosenFloor(
  floors: readonly ShownFloor[],
  spaces: readonly Space[],
  { floor: key, space: code }: Asked,
): ShownFloor | undefined {
  const opened = spaces.find((space) => space.code === code);
  return floors.find((floor) => (key ? floor.key === key : floor.id === opened?.floorId)) ?? floors[0];
}

/** The spaces of a floor by their areas. Areas without spaces are left out. */
export function areasOfFloor(
  areas: readonly Area[],
  spaces: readonly Space[],
  floor: ShownFloor | undefined,
): AreaSpaces[] {
  const onFloor = spaces.filter((space) => space.floorId === floor?.id);
  return areas
    .map((area) => ({ area, spaces: onFloor.filter((space) => space.area === area.key) }))
    .filter((group) => group.spaces.length > 0);
}

/** The desks among some spaces. */
export function desksOf(spaces: readonly Space[]): Space[] {
  return spaces.filter((space) => space.kind === 'desk');
}

/** The stickers that are printed together. */
interface StickerRun {
  /** Null when it is a single desk. */
  area: Area | null;
  desks: Space[];
}

/** The desks whose stickers are asked for: those of an area, or one by its code. */
export function stickersToPrint(
  areas: readonly Area[],
  spaces: readonly Space[],
  asked: string | undefined,
): StickerRun {
  const area = areas.find(({ key }) => key === asked) ?? null;
  const desks = desksOf(spaces);
  return { area, desks: desks.filter((desk) => (area ? desk.area === area.key : desk.code === asked)) };
}
