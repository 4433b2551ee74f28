import type { CSSProperties, HTMLAttributes } from 'react';
import type { BusySlot } from '../../../api/types';
import css from './board-block.module.css';
import type { Block } from './room-rows';
import { stretchText } from './stretch';

interface BoardBlockProps {
  block: Block;
  position: CSSProperties;
  text: { title: string; below: string };
  stop: HTMLAttributes<HTMLElement>;
  onOpen: (bookingId: string) => void;
}

function styleOf({ mine, bookingId, state }: BusySlot): string {
  const readable = bookingId ? css.readable : '';
  return [
    css.block,
    mine ? css.own : readable,
    state === 'closure' ? css.closure : '',
    state === 'requested' || state === 'held' ? css.requested : '',
  ].join(' ');
}

/** Who has the room. A booking that the reader may read is a button. */
export function BoardBlock({ block, position, text, stop, onOpen }: BoardBlockProps) {
  const { title, below } = text;
  const { bookingId } = block.busy;
  const label = `${stretchText(block)}, ${title}${below ? `, ${below}` : ''}`;
  const content = (
    <>
      <b>{title}</b>
      {below ? <small>{below}</small> : null}
    </>
  );
  if (!bookingId)
    return (
      <div role="gridcell" className={css.busy} style={position} aria-label={label} title={label} {...stop}>
        <div className={styleOf(block.busy)}>{content}</div>
      </div>
    );
  return (
    <div role="gridcell" className={css.busy} style={position}>
      <button
        type="button"
        className={styleOf(block.busy)}
        title={label}
        onClick={() => onOpen(bookingId)}
        {...stop}
      >
        {content}
      </button>
    </div>
  );
}
