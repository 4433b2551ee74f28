import type { BusySlot } from '../../../api/types';
import type { RoomRow, Selection } from './room-rows';
import { overlaps, type Stretch } from './stretch';

/** A gap of a room's day, or a stretch in which somebody has it. */
export interface AgendaEntry extends Stretch {
  busy: BusySlot | null;
}

/** The day of a room from top to bottom. */
export function agendaOf({ free, blocks }: RoomRow): AgendaEntry[] {
  const gaps = free.map((gap) => ({ ...gap, busy: null }));
  return [...gaps, ...blocks].sort((a, b) => a.from - b.from);
}

/** Whether an entry is chosen: a gap by any stretch in it, a taken one as a whole. */
export function isChosen(entry: AgendaEntry, row: RoomRow, selection: Selection | null): boolean {
  if (selection?.spaceId !== row.space.id) return false;
  return entry.busy ? selection.from === entry.from : overlaps(selection, entry);
}
