import type { RoomRow, Selection } from './room-rows';
import { freeStretchBetween, hourFrom, overlaps, type Stretch } from './stretch';

/** A room is chosen in cells of so many minutes. */
export const CELL_MINUTES = 30;

function cellFrom(from: number): Stretch {
  return { from, to: from + CELL_MINUTES };
}

/** A stretch that begins at a cell and belongs to its gap, however short it is drawn. */
function startingIn(from: number): Stretch {
  return { from, to: from + 1 };
}

/** The starts of the cells that are shown. */
export function cellStarts(shown: Stretch): number[] {
  const starts: number[] = [];
  for (let from = shown.from; from < shown.to; from += CELL_MINUTES) starts.push(from);
  return starts;
}

/** The cell at a part of the shown hours: 0 is their beginning, 1 their end. */
export function cellAt(part: number, shown: Stretch): Stretch {
  const minutes = shown.from + part * (shown.to - shown.from);
  const start = Math.floor(minutes / CELL_MINUTES) * CELL_MINUTES;
  return cellFrom(Math.min(shown.to - CELL_MINUTES, Math.max(shown.from, start)));
}

/** Where a stretch is drawn on the shown hours. */
export function positionOf(stretch: Stretch, shown: Stretch): { left: string; width: string } {
  const length = shown.to - shown.from;
  return {
    left: `${((stretch.from - shown.from) / length) * 100}%`,
    width: `${((stretch.to - stretch.from) / length) * 100}%`,
  };
}

/** Whether nobody has the room for the whole stretch. */
export function isFree(row: RoomRow, stretch: Stretch): boolean {
  return row.free.some((gap) => gap.from <= stretch.from && stretch.to <= gap.to);
}

/** Where the focus stops in a row: at each cell that nothing covers, and at the start of each block. */
export function stopsOf(row: RoomRow, shown: Stretch): number[] {
  const open = cellStarts(shown).filter(
    (from) => !row.blocks.some((block) => overlaps(block, cellFrom(from))),
  );
  return [...open, ...row.blocks.map((block) => block.from)].sort((a, b) => a - b);
}

/** The stop of another row that is nearest to a time; null when the row has none. */
export function nearestStop(stops: readonly number[], time: number): number | null {
  const [nearest] = [...stops].sort((a, b) => Math.abs(a - time) - Math.abs(b - time));
  return nearest ?? null;
}

/**
 * What a tap on a cell chooses: an hour, or after a first tap in the same room everything up to the cell. What cannot be
 * had is chosen too: the form then says which rule is in the way.
 */
export function stretchForTap(
  row: RoomRow,
  cell: Stretch,
  selection: Selection | null,
  shown: Stretch,
): Stretch {
  const chosen = selection?.spaceId === row.space.id ? selection : null;
  const stretch =
    chosen && cell.from >= chosen.to
      ? freeStretchBetween(row.free, startingIn(chosen.from), { from: chosen.from, to: cell.to })
      : freeStretchBetween(row.free, cell, { from: cell.from, to: cell.from + 60 });
  return stretch ?? hourFrom(cell.from, shown);
}

/** What is chosen with Shift and an arrow key, one cell more or less than before. */
export function extendStretch(row: RoomRow, stretch: Stretch, cells: 1 | -1): Stretch | null {
  const to = Math.max(stretch.from + CELL_MINUTES, stretch.to + cells * CELL_MINUTES);
  return freeStretchBetween(row.free, startingIn(stretch.from), { from: stretch.from, to });
}

/** The cell that an extension begins with. */
export function firstStretch(from: number): Stretch {
  return cellFrom(from);
}

/** The hour that Enter chooses at a stop; null when it is not free. */
export function stretchForEnter(row: RoomRow, from: number): Stretch | null {
  return freeStretchBetween(row.free, cellFrom(from), { from, to: from + 60 });
}
