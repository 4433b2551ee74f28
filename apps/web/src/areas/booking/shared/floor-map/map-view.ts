import type { Outline, Space } from '../../../../api/types';

/** A place on the plan or on the screen. */
interface Point {
  x: number;
  y: number;
}

/** A desk is drawn at least so wide when the map opens, in pixels, so that its code can be read and a finger hits it. */
const READABLE_DESK_PX = 48;
const MAX_OPENING_ZOOM = 4;
/** What stays in sight to the left of the first desk and above it, in pixels. */
const MARGIN_LEFT_PX = 28;
const MARGIN_TOP_PX = 72;

/** How far the map is enlarged when it opens. */
export function openingZoom(planWidth: number, viewWidth: number, [, , width, height]: Outline): number {
  const readable = (READABLE_DESK_PX * planWidth) / (Math.max(width, height) * viewWidth);
  return Math.min(MAX_OPENING_ZOOM, Math.max(1, readable));
}

/** The corner of the plan that the map opens at: the chosen desk, else the leftmost one of the uppermost row. */
export function openingCorner(
  desks: readonly Pick<Space, 'at'>[],
  chosen: Pick<Space, 'at'> | undefined,
  deskHeight: number,
): Point {
  if (chosen) return { x: chosen.at[0], y: chosen.at[1] };
  const y = Math.min(...desks.map((desk) => desk.at[1]));
  const row = desks.filter((desk) => desk.at[1] < y + deskHeight * 2);
  return { x: Math.min(...row.map((desk) => desk.at[0])), y };
}

/** Where the map is scrolled to, so that a corner of the plan lies near the corner of the view. */
export function scrollPosition(corner: Point, scale: number): ScrollToOptions {
  return { left: corner.x * scale - MARGIN_LEFT_PX, top: corner.y * scale - MARGIN_TOP_PX };
}

/** What is to be seen of a map, in pixels of the drawing. */
interface VisibleArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Whether a point is to be seen. */
export function isInSight({ x, y }: Point, { left, top, width, height }: VisibleArea): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
