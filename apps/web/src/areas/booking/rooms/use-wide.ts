import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 760px)';

let isDrawnWide = false;

/** Says for which window the server draws, where there is none to measure. */
export function drawFor({ isWide }: { isWide: boolean }): void {
  isDrawnWide = isWide;
}

/** Whether the window is wide enough for the board of rooms. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(WIDE).matches,
    () => isDrawnWide,
  );
}
