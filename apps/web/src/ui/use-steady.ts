import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * One function for the whole life of a view, which does what the newest one would do. What gets it need not be drawn anew because
 * of it.
 */
export function useSteady<Given extends unknown[], Answer>(
  action: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const newest = useRef(action);
  useLayoutEffect(() => {
    newest.current = action;
  });
  return useCallback((...given: Given) => newest.current(...given), []);
}
