import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

const MAX_ZOOM = 5;
const STEP = 1.4;

/** How much the map is enlarged. The middle of the view stays where it is. */
export function useZoom(viewRef: RefObject<HTMLDivElement | null>) {
  const [zoom, setZoom] = useState(1);
  const lastZoom = useRef(zoom);
  useLayoutEffect(() => {
    const element = viewRef.current;
    if (element && lastZoom.current !== zoom) {
      const ratio = zoom / lastZoom.current;
      const { clientWidth, clientHeight } = element;
      element.scrollLeft = (element.scrollLeft + clientWidth / 2) * ratio - clientWidth / 2;
      element.scrollTop = (element.scrollTop + clientHeight / 2) * ratio - clientHeight / 2;
    }
    lastZoom.current = zoom;
  }, [zoom, viewRef]);
  const zoomTo = (next: number) => setZoom(Math.min(MAX_ZOOM, Math.max(1, next)));
  return {
    zoom,
    zoomTo,
    zoomIn: () => zoomTo(zoom * STEP),
    zoomOut: () => zoomTo(zoom / STEP),
    /** Enlarges without holding the middle: the caller scrolls. */
    startAt: (first: number) => {
      lastZoom.current = first;
      setZoom(first);
    },
  };
}

/** What `useZoom` returns. */
export type Zoom = ReturnType<typeof useZoom>;
