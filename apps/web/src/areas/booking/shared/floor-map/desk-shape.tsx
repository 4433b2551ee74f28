import type { KeyboardEvent } from 'react';
import { isOutOfReach, type DeskStatus } from '../desks/desk-status';
import css from './floor-map.module.css';

interface DeskShapeProps {
  status: DeskStatus;
  isChosen: boolean;
  /** It does not have what is wanted. */
  isPale: boolean;
  /** The one desk that the Tab key stops at. */
  isTabStop: boolean;
  label: string;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
}

/** One desk on the map, a button. */
export function DeskShape({ status, isChosen, isPale, isTabStop, label, ...handlers }: DeskShapeProps) {
  const { onChoose, onKeyDown, onFocus } = handlers;
  const { space, state } = status;
  const [x, y, width, height, rotation] = space.at;
  const middle = `${x + width / 2} ${y + height / 2}`;
  return (
    <g
      data-desk={space.id}
      className={[css.desk, css[state], isChosen && css.chosen, isPale && css.pale].filter(Boolean).join(' ')}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={label}
      transform={rotation ? `rotate(${rotation} ${middle})` : undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={(event) => {
        event.stopPropagation();
        onChoose();
      }}
    >
      <rect
        className={css.ring}
        x={x - width * 0.09}
        y={y - width * 0.09}
        width={width * 1.18}
        height={height + width * 0.18}
        rx={height * 0.34}
        strokeWidth={width * 0.1}
      />
      <Tabletop status={status} />
      <text
        x={x + width / 2}
        y={y + height / 2}
        fontSize={Math.min(height * 0.46, width * 0.31)}
        fontWeight={640}
        textAnchor="middle"
        dominantBaseline="central"
        aria-hidden="true"
        transform={rotation ? `rotate(${-rotation} ${middle})` : undefined}
      >
        {space.code}
      </text>
    </g>
  );
}

/** The shape tells the same as the colour: free desks have round corners, taken ones are square and crossed out. */
function Tabletop({ status }: { status: DeskStatus }) {
  const [x, y, width, height] = status.space.at;
  const isTaken = isOutOfReach(status);
  const dashes = status.state === 'partly' ? `${width * 0.14} ${width * 0.08}` : undefined;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={isTaken ? height * 0.06 : height * 0.26}
        strokeWidth={width * 0.045}
        strokeDasharray={dashes}
      />
      {isTaken ? (
        <path d={`M${x} ${y + height}L${x + width} ${y}`} strokeWidth={width * 0.03} fill="none" />
      ) : null}
    </>
  );
}
