import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Space, BusySlot } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { clockText } from '../../../intl/calendar-date';
import { closedStretches, overlaps, reach, type Block, type Selection, type Stretch } from './timeline-model';
import css from './timeline.module.css';

const step = 30;

export interface RoomRow {
  space: Space;
  blocks: readonly Block[];
  free: readonly Stretch[];
}

export interface BoardProps {
  rows: readonly RoomRow[];
  open: readonly Stretch[];
  shown: Stretch;
  now: number | null;
  selection: Selection | null;
  busyText: (busy: BusySlot) => { title: string; below: string };
  onSelect: (selection: Selection, byHand: boolean) => void;
  onOpen: (bookingId: string) => void;
}

const isFree = (row: RoomRow, stretch: Stretch) =>
  row.free.some((gap) => gap.from <= stretch.from && stretch.to <= gap.to);

export const spanText = (stretch: Stretch) => `${clockText(stretch.from)}–${clockText(stretch.to)}`;

/** Rooms by hours. A slot is made by a drag, by two taps, or by arrow keys with Shift and Enter. */
export function RoomBoard({ rows, open, shown, now, selection, busyText, onSelect, onOpen }: BoardProps) {
  const t = useTranslate();
  const name = useName();
  const [focus, setFocus] = useState<{ row: number; at: number }>({ row: 0, at: shown.from });
  const [draft, setDraft] = useState<Selection | null>(null);
  const drag = useRef<{ row: RoomRow; anchor: Stretch; moved: boolean; track: HTMLElement } | null>(null);
  const extending = useRef<Selection | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const length = shown.to - shown.from;
  const place = (stretch: Stretch) => ({
    left: `${((stretch.from - shown.from) / length) * 100}%`,
    width: `${((stretch.to - stretch.from) / length) * 100}%`,
  });
  const cells: number[] = [];
  for (let at = shown.from; at < shown.to; at += step) cells.push(at);
  const closed = closedStretches(open, shown);
  const current = draft ?? selection;

  const cellAt = (track: HTMLElement, x: number): Stretch => {
    const box = track.getBoundingClientRect();
    const minutes = shown.from + ((x - box.left) / box.width) * length;
    const from = Math.min(shown.to - step, Math.max(shown.from, Math.floor(minutes / step) * step));
    return { from, to: from + step };
  };

  const pick = (row: RoomRow, cell: Stretch) => {
    // The second tap in the same room moves the end there; the first makes an hour.
    const chosen = selection?.spaceId === row.space.id ? selection : null;
    const stretch =
      chosen && cell.from >= chosen.to
        ? reach(row.free, { from: chosen.from, to: chosen.from + 1 }, { from: chosen.from, to: cell.to })
        : reach(row.free, cell, { from: cell.from, to: cell.from + 60 });
    onSelect({ spaceId: row.space.id, ...(stretch ?? hourFrom(cell.from)) }, false);
  };
  /** What cannot be taken can be asked about: the form then says which rule is in the way. */
  const hourFrom = (from: number): Stretch => ({ from, to: Math.min(shown.to, from + 60) });

  const down = (event: PointerEvent<HTMLElement>, row: RoomRow) => {
    if (event.pointerType === 'touch' || event.button !== 0 || (event.target as Element).closest('button'))
      return;
    const track = event.currentTarget;
    drag.current = { row, anchor: cellAt(track, event.clientX), moved: false, track };
    track.setPointerCapture(event.pointerId);
  };
  const shift = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    const target = cellAt(held.track, event.clientX);
    if (target.from !== held.anchor.from) held.moved = true;
    if (!held.moved) return;
    const stretch = reach(held.row.free, held.anchor, target);
    setDraft(stretch ? { spaceId: held.row.space.id, ...stretch } : null);
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    drag.current = null;
    setDraft(null);
    if (!held) return;
    if (!held.moved) pick(held.row, held.anchor);
    else {
      const stretch = reach(held.row.free, held.anchor, cellAt(held.track, event.clientX));
      if (stretch) onSelect({ spaceId: held.row.space.id, ...stretch }, true);
    }
  };

  const stops = (row: RoomRow) =>
    [
      ...cells.filter((at) => !row.blocks.some((block) => overlaps(block, { from: at, to: at + step }))),
      ...row.blocks.map((block) => block.from),
    ].sort((a, b) => a - b);
  const focusOn = (rowIndex: number, at: number) => {
    setFocus({ row: rowIndex, at });
    requestAnimationFrame(() =>
      board.current?.querySelector<HTMLElement>(`[data-stop="${rowIndex}:${at}"]`)?.focus(),
    );
  };

  const walk = (event: KeyboardEvent, rowIndex: number, at: number) => {
    const row = rows[rowIndex];
    if (!row) return;
    const list = stops(row);
    const index = list.indexOf(at);
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const upright = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (sideways !== 0) {
      event.preventDefault();
      if (event.shiftKey) {
        const from =
          extending.current?.spaceId === row.space.id
            ? extending.current
            : { spaceId: row.space.id, from: at, to: at + step };
        const stretch = reach(
          row.free,
          { from: from.from, to: from.from + 1 },
          { from: from.from, to: Math.max(from.from + step, from.to + sideways * step) },
        );
        if (stretch) {
          extending.current = { spaceId: row.space.id, ...stretch };
          setDraft(extending.current);
        }
        return;
      }
      extending.current = null;
      setDraft(null);
      const next = list[index + sideways];
      if (next !== undefined) focusOn(rowIndex, next);
    } else if (upright !== 0) {
      event.preventDefault();
      extending.current = null;
      setDraft(null);
      const other = rows[rowIndex + upright];
      if (!other) return;
      const near = stops(other).reduce(
        (best, stop) => (Math.abs(stop - at) < Math.abs(best - at) ? stop : best),
        Infinity,
      );
      if (near !== Infinity) focusOn(rowIndex + upright, near);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if ((event.target as Element).tagName === 'BUTTON') return;
      event.preventDefault();
      const made = extending.current?.spaceId === row.space.id ? extending.current : null;
      const stretch = made ?? reach(row.free, { from: at, to: at + step }, { from: at, to: at + 60 });
      extending.current = null;
      setDraft(null);
      onSelect({ spaceId: row.space.id, ...(stretch ?? hourFrom(at)) }, stretch !== null);
    } else if (event.key === 'Escape') {
      extending.current = null;
      setDraft(null);
    }
  };

  const hours: number[] = [];
  for (let at = shown.from; at < shown.to; at += 60) hours.push(at);

  return (
    <div className={css.board} ref={board}>
      <p className="visually-hidden" id="board-help">
        {t('timeline.keys')}
      </p>
      <div role="grid" aria-label={t('nav.rooms')} aria-describedby="board-help">
        <div className={css.row} role="row">
          <div className={css.room} role="columnheader">
            <small>{t('kind.room')}</small>
          </div>
          <div className={css.hours} role="columnheader">
            <i className="visually-hidden">{`${t('find.when')}: ${spanText(shown)}`}</i>
            {hours
              .filter((at) => now === null || Math.abs(at - now) > 24 || now <= shown.from || now >= shown.to)
              .map((at) => (
                <span
                  key={at}
                  data-first={at === shown.from || undefined}
                  data-odd={(at / 60) % 2 === 1 || undefined}
                  style={{ left: place({ from: at, to: at }).left }}
                  aria-hidden="true"
                >
                  {clockText(at)}
                </span>
              ))}
            {now !== null && now > shown.from && now < shown.to ? (
              <span
                className={css.nowText}
                style={{ left: place({ from: now, to: now }).left }}
                aria-hidden="true"
              >
                {clockText(now)}
              </span>
            ) : null}
          </div>
        </div>
        {rows.map((row, rowIndex) => {
          const list = stops(row);
          const entry = focus.row === rowIndex && list.includes(focus.at) ? focus.at : null;
          const first = focus.row === rowIndex || !rows[focus.row] ? (entry ?? list[0]) : null;
          return (
            <div key={row.space.id} className={css.row} role="row" data-room={row.space.id}>
              <div className={css.room} role="rowheader">
                <b>{name(row.space.names) || row.space.code}</b>
                <small>{t('timeline.capacity', { count: row.space.capacity })}</small>
              </div>
              <div
                className={css.track}
                role="presentation"
                onPointerDown={(event) => down(event, row)}
                onPointerMove={shift}
                onPointerUp={up}
                onPointerCancel={() => {
                  drag.current = null;
                  setDraft(null);
                }}
                onClick={(event) => {
                  if ((event.nativeEvent as globalThis.PointerEvent).pointerType !== 'touch') return;
                  if ((event.target as Element).closest('button')) return;
                  pick(row, cellAt(event.currentTarget, event.clientX));
                }}
              >
                {closed.map((stretch) => (
                  <div key={stretch.from} className={css.closed} style={place(stretch)} aria-hidden="true" />
                ))}
                {now !== null && now > shown.from ? (
                  <div
                    className={css.past}
                    style={place({ from: shown.from, to: Math.min(now, shown.to) })}
                    aria-hidden="true"
                  />
                ) : null}
                {cells
                  .filter((at) => list.includes(at) && !row.blocks.some((block) => block.from === at))
                  .map((at) => {
                    const cell = { from: at, to: at + step };
                    const free = row.free.some((gap) => overlaps(gap, cell));
                    return (
                      <div
                        key={at}
                        role="gridcell"
                        className={at % 60 === 0 ? `${css.cell} ${css.onHour}` : css.cell}
                        style={place(cell)}
                        tabIndex={first === at ? 0 : -1}
                        data-stop={`${rowIndex}:${at}`}
                        aria-label={`${name(row.space.names) || row.space.code}, ${spanText(cell)}, ${t(free ? 'desk.state.free' : 'timeline.notNow')}`}
                        aria-selected={current?.spaceId === row.space.id && overlaps(current, cell)}
                        onFocus={() => setFocus({ row: rowIndex, at })}
                        onKeyDown={(event) => walk(event, rowIndex, at)}
                      />
                    );
                  })}
                {row.blocks.map((block) => {
                  const { title, below } = busyText(block.busy);
                  const look = [
                    css.block,
                    block.busy.mine ? css.own : block.busy.bookingId ? css.seen : '',
                    block.busy.state === 'closure' ? css.closure : '',
                    block.busy.state === 'requested' ? css.requested : '',
                  ].join(' ');
                  const label = `${spanText(block)}, ${title}${below ? `, ${below}` : ''}`;
                  const inner = (
                    <>
                      <b>{title}</b>
                      {below ? <small>{below}</small> : null}
                    </>
                  );
                  const id = block.busy.bookingId;
                  const stop = {
                    'data-stop': `${rowIndex}:${block.from}`,
                    tabIndex: first === block.from ? 0 : -1,
                    onFocus: () => setFocus({ row: rowIndex, at: block.from }),
                    onKeyDown: (event: KeyboardEvent) => walk(event, rowIndex, block.from),
                  };
                  return id ? (
                    <div key={`${id}${block.from}`} role="gridcell" className={css.busy} style={place(block)}>
                      <button
                        type="button"
                        className={look}
                        title={label}
                        onClick={() => onOpen(id)}
                        {...stop}
                      >
                        {inner}
                      </button>
                    </div>
                  ) : (
                    <div
                      key={block.from}
                      role="gridcell"
                      className={css.busy}
                      style={place(block)}
                      aria-label={label}
                      title={label}
                      {...stop}
                    >
                      <div className={look}>{inner}</div>
                    </div>
                  );
                })}
                {current?.spaceId === row.space.id ? (
                  <div
                    className={isFree(row, current) ? css.chosen : css.asked}
                    style={place(current)}
                    aria-hidden="true"
                  >
                    {isFree(row, current) ? spanText(current) : null}
                  </div>
                ) : null}
                {now !== null && now > shown.from && now < shown.to ? (
                  <div
                    className={css.now}
                    style={{ left: place({ from: now, to: now }).left }}
                    aria-hidden="true"
                  />
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {current ? `${t('timeline.chosen')}: ${spanText(current)}` : ''}
      </p>
    </div>
  );
}
