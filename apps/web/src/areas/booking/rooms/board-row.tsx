import { memo, type HTMLAttributes, type KeyboardEvent } from 'react';
import type { BusySlot } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { CELL_MINUTES, cellStarts, isFree, positionOf, stopsOf } from './board-model';
import { BoardBlock } from './board-block';
import css from './room-board.module.css';
import type { RoomRow } from './room-rows';
import { findClosed, overlaps, stretchText, type Stretch } from './stretch';
import type { Stop } from './use-board-keys';

interface BoardRowProps {
  row: RoomRow;
  rowIndex: number;
  open: readonly Stretch[];
  shown: Stretch;
  now: number | null;
  /** What is chosen in this room. */
  chosen: Stretch | null;
  /** Where the Tab key stops in this row; undefined: nowhere. */
  tabStop: number | undefined;
  busyText: (busy: BusySlot) => { title: string; below: string };
  pointer: (row: RoomRow) => HTMLAttributes<HTMLElement>;
  onFocus: (stop: Stop) => void;
  onKeyDown: (stop: Stop, event: KeyboardEvent) => void;
  onOpen: (bookingId: string) => void;
}

/**
 * One room: what is closed, what is over, what is free, who has it, and what is chosen. It is drawn anew only when something of it
 * has changed: a row has some thirty cells.
 */
export const BoardRow = memo(function BoardRow({
  row,
  rowIndex,
  open,
  shown,
  now,
  chosen,
  ...props
}: BoardRowProps) {
  const t = useTranslate();
  const name = useName();
  const title = name(row.space.names) || row.space.code;
  const stops = stopsOf(row, shown);
  const cells = cellStarts(shown).filter(
    (from) => stops.includes(from) && !row.blocks.some((block) => block.from === from),
  );
  const stopAt = (from: number) => ({
    'data-stop': `${rowIndex}:${from}`,
    tabIndex: props.tabStop === from ? 0 : -1,
    onFocus: () => props.onFocus({ rowIndex, from }),
    onKeyDown: (event: KeyboardEvent) => props.onKeyDown({ rowIndex, from }, event),
  });
  return (
    <div className={css.row} role="row" data-room={row.space.id}>
      <div className={css.room} role="rowheader">
        <b>{title}</b>
        <small>{t('timeline.capacity', { count: row.space.capacity })}</small>
      </div>
      <div className={css.track} role="presentation" {...props.pointer(row)}>
        <Background open={open} shown={shown} now={now} />
        {cells.map((from) => (
          <Cell
            key={from}
            row={row}
            title={title}
            from={from}
            shown={shown}
            chosen={chosen}
            stop={stopAt(from)}
          />
        ))}
        {row.blocks.map((block) => (
          <BoardBlock
            key={`${block.busy.bookingId ?? ''}${block.from}`}
            block={block}
            position={positionOf(block, shown)}
            text={props.busyText(block.busy)}
            stop={stopAt(block.from)}
            onOpen={props.onOpen}
          />
        ))}
        {chosen ? <Chosen stretch={chosen} shown={shown} isFree={isFree(row, chosen)} /> : null}
        <NowLine now={now} shown={shown} />
      </div>
    </div>
  );
});

function Background({ open, shown, now }: Pick<BoardRowProps, 'open' | 'shown' | 'now'>) {
  return (
    <>
      {findClosed(open, shown).map((stretch) => (
        <div
          key={stretch.from}
          className={css.closed}
          style={positionOf(stretch, shown)}
          aria-hidden="true"
        />
      ))}
      {now !== null && now > shown.from ? (
        <div
          className={css.past}
          style={positionOf({ from: shown.from, to: Math.min(now, shown.to) }, shown)}
          aria-hidden="true"
        />
      ) : null}
    </>
  );
}

interface CellProps {
  row: RoomRow;
  title: string;
  from: number;
  shown: Stretch;
  chosen: Stretch | null;
  stop: HTMLAttributes<HTMLElement>;
}

function Cell({ row, title, from, shown, chosen, stop }: CellProps) {
  const t = useTranslate();
  const cell = { from, to: from + CELL_MINUTES };
  const isOpen = row.free.some((gap) => overlaps(gap, cell));
  const state = t(isOpen ? 'desk.state.free' : 'timeline.notNow');
  return (
    <div
      role="gridcell"
      className={from % 60 === 0 ? `${css.cell} ${css.onHour}` : css.cell}
      style={positionOf(cell, shown)}
      aria-label={`${title}, ${stretchText(cell)}, ${state}`}
      aria-selected={chosen !== null && overlaps(chosen, cell)}
      {...stop}
    />
  );
}

interface ChosenProps {
  stretch: Stretch;
  shown: Stretch;
  isFree: boolean;
}

function Chosen({ stretch, shown, isFree: free }: ChosenProps) {
  return (
    <div className={free ? css.chosen : css.asked} style={positionOf(stretch, shown)} aria-hidden="true">
      {free ? stretchText(stretch) : null}
    </div>
  );
}

function NowLine({ now, shown }: Pick<BoardRowProps, 'now' | 'shown'>) {
  if (now === null || now <= shown.from || now >= shown.to) return null;
  const { left } = positionOf({ from: now, to: now }, shown);
  return <div className={css.now} style={{ left }} aria-hidden="true" />;
}
