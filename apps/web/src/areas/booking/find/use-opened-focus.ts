import { useEffect, useRef, type RefObject } from 'react';

/** Whether the focus is nowhere in particular, because what had it is gone. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'content';
}

/**
 * Takes the focus to the heading of what was opened, so that it is read and its buttons are the next stops; when it
 * closes, back to what opened it.
 */
export function useOpenedFocus(heading: RefObject<HTMLElement | null>, title: string): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== heading.current) opener.current = activeElement;
    heading.current?.focus({ preventScroll: true });
  }, [heading, title]);
  useEffect(
    () => () => {
      const element = opener.current;
      if (isFocusLost() && element?.isConnected && 'focus' in element)
        (element as HTMLElement | SVGElement).focus({ preventScroll: true });
    },
    [],
  );
}
