import { useState, type KeyboardEvent } from 'react';
import type { DeskStatus } from '../desks/desk-status';
import { findNeighbour, type Direction } from './desk-layout';
import { DeskShape } from './desk-shape';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface DeskLayerProps {
  desks: readonly DeskStatus[];
  /** Id of the chosen desk. */
  chosen: string | null;
  /** Ids of the desks that are chosen together with it, as a group. */
  together: readonly string[];
  isPale?: (status: DeskStatus) => boolean;
  describe: (status: DeskStatus) => string;
  onChoose: (status: DeskStatus) => void;
}

function focusShape(from: Element, deskId: string): void {
  from.parentElement?.querySelector<SVGGElement>(`[data-desk="${deskId}"]`)?.focus();
}

/** The desks of a floor. Arrow keys lead from one to the next. */
export function DeskLayer({ desks, chosen, together, isPale, describe, onChoose }: DeskLayerProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const tabStop = desks.find((status) => status.space.id === (focused ?? chosen)) ?? desks[0];
  const press = (event: KeyboardEvent, status: DeskStatus) => {
    const direction = arrows[event.key];
    if (!direction && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!direction) {
      onChoose(status);
      return;
    }
    const spaces = desks.map((other) => other.space);
    const next = findNeighbour(spaces, status.space, direction);
    if (!next) return;
    setFocused(next.id);
    focusShape(event.currentTarget, next.id);
  };
  return desks.map((status) => (
    <DeskShape
      key={status.space.id}
      status={status}
      isChosen={status.space.id === chosen || together.includes(status.space.id)}
      isPale={isPale?.(status) ?? false}
      isTabStop={status === tabStop}
      label={describe(status)}
      onChoose={() => onChoose(status)}
      onKeyDown={(event) => press(event, status)}
      onFocus={() => setFocused(status.space.id)}
    />
  ));
}
