import { useRef, type PointerEvent } from 'react';

interface Finger {
  x: number;
  y: number;
}

function spreadOf(fingers: ReadonlyMap<number, Finger>): number {
  const [a, b] = [...fingers.values()];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

/** Two fingers zoom. Returns the handlers of the element under the fingers. */
export function usePinch(zoom: number, zoomTo: (zoom: number) => void) {
  const fingers = useRef(new Map<number, Finger>());
  const begun = useRef<{ spread: number; zoom: number } | null>(null);

  const touch = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.current.size === 2) begun.current = { spread: spreadOf(fingers.current), zoom };
  };
  const move = (event: PointerEvent) => {
    if (!fingers.current.has(event.pointerId)) return;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (begun.current && begun.current.spread > 0)
      zoomTo((begun.current.zoom * spreadOf(fingers.current)) / begun.current.spread);
  };
  const lift = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    if (fingers.current.size < 2) begun.current = null;
  };
  return { onPointerDown: touch, onPointerMove: move, onPointerUp: lift, onPointerCancel: lift };
}
