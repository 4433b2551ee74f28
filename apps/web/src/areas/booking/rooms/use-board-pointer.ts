import { useCallback, useRef, type MouseEvent, type PointerEvent } from 'react';
import { useSteady } from '../../../ui/use-steady';
import { cellAt, stretchForTap } from './board-model';
import type { RoomRow, Selection } from './room-rows';
import { freeStretchBetween, type Stretch } from './stretch';

interface Drag {
  row: RoomRow;
  first: Stretch;
  track: HTMLElement;
  hasMoved: boolean;
}

interface BoardPointerOptions {
  shown: Stretch;
  selection: Selection | null;
  onDraft: (draft: Selection | null) => void;
  onSelect: (selection: Selection, byHand: boolean) => void;
}

function isOnButton(event: { target: EventTarget }): boolean {
  return (event.target as Element).closest('button') !== null;
}

/**
 * A mouse chooses a slot by a drag or a click, a finger by a tap: a finger's drag scrolls the page.
 * @returns the handlers of a row; always the same function, so that no row is drawn anew because of it
 */
export function useBoardPointer({ shown, selection, onDraft, onSelect }: BoardPointerOptions) {
  const drag = useRef<Drag | null>(null);

  const cellUnder = useSteady((track: HTMLElement, clientX: number) => {
    const box = track.getBoundingClientRect();
    return cellAt((clientX - box.left) / box.width, shown);
  });
  const draft = useSteady(onDraft);
  const select = useSteady(onSelect);
  const tap = useSteady((row: RoomRow, cell: Stretch) =>
    onSelect({ spaceId: row.space.id, ...stretchForTap(row, cell, selection, shown) }, false),
  );
  const end = useSteady(() => {
    drag.current = null;
    onDraft(null);
  });

  return useCallback(
    (row: RoomRow) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'touch' || event.button !== 0 || isOnButton(event)) return;
        const track = event.currentTarget;
        drag.current = { row, first: cellUnder(track, event.clientX), track, hasMoved: false };
        track.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const begun = drag.current;
        if (!begun) return;
        const cell = cellUnder(begun.track, event.clientX);
        if (cell.from !== begun.first.from) begun.hasMoved = true;
        if (!begun.hasMoved) return;
        const stretch = freeStretchBetween(begun.row.free, begun.first, cell);
        draft(stretch && { spaceId: begun.row.space.id, ...stretch });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const begun = drag.current;
        end();
        if (!begun) return;
        if (!begun.hasMoved) {
          tap(begun.row, begun.first);
          return;
        }
        const cell = cellUnder(begun.track, event.clientX);
        const stretch = freeStretchBetween(begun.row.free, begun.first, cell);
        if (stretch) select({ spaceId: begun.row.space.id, ...stretch }, true);
      },
      onPointerCancel: end,
      onClick: (event: MouseEvent<HTMLElement>) => {
        const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
        if (isTouch && !isOnButton(event)) tap(row, cellUnder(event.currentTarget, event.clientX));
      },
    }),
    [cellUnder, draft, select, tap, end],
  );
}
