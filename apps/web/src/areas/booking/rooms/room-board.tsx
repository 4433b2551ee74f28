import { useRef, useState } from 'react';
import type { BusySlot } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { useSteady } from '../../../ui/use-steady';
import { stopsOf } from './board-model';
import { BoardHead } from './board-head';
import { BoardRow } from './board-row';
import css from './room-board.module.css';
import type { RoomRow, Selection } from './room-rows';
import { stretchText, type Stretch } from './stretch';
import { useBoardKeys, type Stop } from './use-board-keys';
import { useBoardPointer } from './use-board-pointer';

/** What a day of rooms shows, as a board or as an agenda. */
export interface RoomDay {
  rows: readonly RoomRow[];
  selection: Selection | null;
  busyText: (busy: BusySlot) => { title: string; below: string };
  /** `byHand`: by a mouse or keys, so that the focus can go on to the form. */
  onSelect: (selection: Selection, byHand: boolean) => void;
  onOpen: (bookingId: string) => void;
}

interface RoomBoardProps extends RoomDay {
  open: readonly Stretch[];
  shown: Stretch;
  /** The time of now in minutes since midnight; null on another day. */
  now: number | null;
}

/** The tab stop of each row: only the row of the focus has one. */
function useStops(rows: readonly RoomRow[], shown: Stretch) {
  const board = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Stop>({ rowIndex: 0, from: shown.from });
  const moveFocus = (stop: Stop) => {
    setFocus(stop);
    // At once: the next press of a fast hand comes before the next frame, and belongs to the next stop.
    board.current?.querySelector<HTMLElement>(`[data-stop="${stop.rowIndex}:${stop.from}"]`)?.focus();
  };
  const tabStopOf = (row: RoomRow, rowIndex: number): number | undefined => {
    if (focus.rowIndex !== rowIndex && rows[focus.rowIndex]) return undefined;
    const stops = stopsOf(row, shown);
    return focus.rowIndex === rowIndex && stops.includes(focus.from) ? focus.from : stops[0];
  };
  return { board, setFocus, moveFocus, tabStopOf };
}

/** Rooms by hours. A slot is chosen with a drag, with two taps, or with arrow keys, Shift and Enter. */
export function RoomBoard({ rows, open, shown, now, selection, busyText, ...actions }: RoomBoardProps) {
  const t = useTranslate();
  const { onSelect } = actions;
  const [draft, setDraft] = useState<Selection | null>(null);
  const { board, setFocus, moveFocus, tabStopOf } = useStops(rows, shown);
  const pointer = useBoardPointer({ shown, selection, onDraft: setDraft, onSelect });
  const onKeyDown = useSteady(useBoardKeys({ rows, shown, onFocus: moveFocus, onDraft: setDraft, onSelect }));
  const onOpen = useSteady(actions.onOpen);
  const current = draft ?? selection;
  return (
    <div className={css.board} ref={board}>
      <p className="visually-hidden" id="board-help">
        {t('timeline.keys')}
      </p>
      <div role="grid" aria-label={t('nav.rooms')} aria-describedby="board-help">
        <BoardHead shown={shown} now={now} />
        {rows.map((row, rowIndex) => (
          <BoardRow
            key={row.space.id}
            row={row}
            rowIndex={rowIndex}
            open={open}
            shown={shown}
            now={now}
            chosen={current?.spaceId === row.space.id ? current : null}
            tabStop={tabStopOf(row, rowIndex)}
            busyText={busyText}
            pointer={pointer}
            onFocus={setFocus}
            onKeyDown={onKeyDown}
            onOpen={onOpen}
          />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {current ? `${t('timeline.chosen')}: ${stretchText(current)}` : ''}
      </p>
    </div>
  );
}
