import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Space } from '../../../../api/types';
import { isInSight, openingCorner, openingZoom, scrollPosition } from './map-view';

const PHONE_WIDTH_PX = 600;
/** So much of a desk must be in sight, in pixels. */
const DESK_IN_SIGHT_PX = 60;
/** On a phone a sheet covers the map below this height, in pixels. */
const PHONE_HEIGHT_IN_SIGHT_PX = 200;
const PHONE_MARGIN_TOP_PX = 72;

/** The elements of a map that are measured and scrolled. */
export interface MapElements {
  frame: RefObject<HTMLElement | null>;
  view: RefObject<HTMLDivElement | null>;
  drawing: RefObject<SVGSVGElement | null>;
}

interface Content {
  planWidth: number;
  desks: readonly Space[];
  /** The desks that are worth looking at first. */
  interesting: readonly Space[];
  chosen: Space | undefined;
}

/** Opens the map so near that the codes of desks can be read. */
export function useOpeningView(
  { view }: MapElements,
  { planWidth, desks, interesting, chosen }: Content,
  startAt: (zoom: number) => void,
): void {
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    const element = view.current;
    const desk = desks[0];
    if (isOpened.current || !element || !desk || element.clientWidth === 0) return;
    isOpened.current = true;
    const zoom = openingZoom(planWidth, element.clientWidth, desk.at);
    startAt(zoom);
    const corner = openingCorner(interesting, chosen, desk.at[3]);
    const scale = (element.clientWidth * zoom) / planWidth;
    requestAnimationFrame(() => element.scrollTo(scrollPosition(corner, scale)));
  }, [view, desks, interesting, planWidth, chosen, startAt]);
}

/** Scrolls to the chosen desk when it is out of sight. */
export function useScrollToChosen(
  { frame, view, drawing }: MapElements,
  { planWidth, chosen, underSheet }: Pick<Content, 'planWidth' | 'chosen'> & { underSheet: boolean },
): void {
  useEffect(() => {
    const element = view.current;
    const drawn = drawing.current;
    if (!element || !drawn || !chosen) return;
    // On a phone a sheet takes the lower half, so the map moves up above it.
    const isCovered = underSheet && window.innerWidth < PHONE_WIDTH_PX;
    if (isCovered) frame.current?.scrollIntoView({ block: 'start' });
    const scale = drawn.clientWidth / planWidth;
    const desk = { x: chosen.at[0] * scale, y: chosen.at[1] * scale };
    const visible = {
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth - DESK_IN_SIGHT_PX,
      height: isCovered ? PHONE_HEIGHT_IN_SIGHT_PX : element.clientHeight - DESK_IN_SIGHT_PX,
    };
    if (isInSight(desk, visible)) return;
    const marginTop = isCovered ? PHONE_MARGIN_TOP_PX : element.clientHeight / 2;
    element.scrollTo({ left: desk.x - element.clientWidth / 2, top: desk.y - marginTop });
  }, [frame, view, drawing, chosen, planWidth, underSheet]);
}
