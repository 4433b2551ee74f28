import { useRef, type KeyboardEvent } from 'react';
import { extendStretch, firstStretch, nearestStop, stopsOf, stretchForEnter } from './board-model';
import type { RoomRow, Selection } from './room-rows';
import { hourFrom, type Stretch } from './stretch';

/** Where the focus is: a row of the board, and a time in it. */
export interface Stop {
  rowIndex: number;
  from: number;
}

interface BoardKeysOptions {
  rows: readonly RoomRow[];
  shown: Stretch;
  onFocus: (stop: Stop) => void;
  onDraft: (draft: Selection | null) => void;
  onSelect: (selection: Selection, byHand: boolean) => void;
}

const sideways: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const upAndDown: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys lead from stop to stop, Shift with them extends what is chosen, Enter chooses it. */
export function useBoardKeys({ rows, shown, onFocus, onDraft, onSelect }: BoardKeysOptions) {
  const extended = useRef<Selection | null>(null);

  const setExtended = (next: Selection | null) => {
    extended.current = next;
    onDraft(next);
  };
  const extendedIn = (row: RoomRow) => (extended.current?.spaceId === row.space.id ? extended.current : null);

  const extend = (row: RoomRow, from: number, cells: 1 | -1) => {
    const stretch = extendStretch(row, extendedIn(row) ?? firstStretch(from), cells);
    if (stretch) setExtended({ spaceId: row.space.id, ...stretch });
  };
  const moveInRow = (row: RoomRow, { rowIndex, from }: Stop, by: 1 | -1) => {
    setExtended(null);
    const stops = stopsOf(row, shown);
    const next = stops[stops.indexOf(from) + by];
    if (next !== undefined) onFocus({ rowIndex, from: next });
  };
  const moveToRow = ({ rowIndex, from }: Stop, by: 1 | -1) => {
    setExtended(null);
    const other = rows[rowIndex + by];
    const next = other ? nearestStop(stopsOf(other, shown), from) : null;
    if (next !== null) onFocus({ rowIndex: rowIndex + by, from: next });
  };
  const select = (row: RoomRow, from: number) => {
    const stretch = extendedIn(row) ?? stretchForEnter(row, from);
    setExtended(null);
    onSelect({ spaceId: row.space.id, ...(stretch ?? hourFrom(from, shown)) }, stretch !== null);
  };

  const actionFor = (event: KeyboardEvent, row: RoomRow, stop: Stop): (() => void) | null => {
    const across = sideways[event.key];
    if (across) return () => (event.shiftKey ? extend(row, stop.from, across) : moveInRow(row, stop, across));
    const along = upAndDown[event.key];
    if (along) return () => moveToRow(stop, along);
    const isEnter = event.key === 'Enter' || event.key === ' ';
    // On a booking that can be opened, Enter presses its button.
    const isOnButton = (event.target as Element).tagName === 'BUTTON';
    return isEnter && !isOnButton ? () => select(row, stop.from) : null;
  };

  return (stop: Stop, event: KeyboardEvent) => {
    if (event.key === 'Escape') setExtended(null);
    const row = rows[stop.rowIndex];
    const act = row ? actionFor(event, row, stop) : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
}
