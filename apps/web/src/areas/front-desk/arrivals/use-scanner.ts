import { useEffect, useEffectEvent, useRef } from 'react';
import { createScanBuffer } from './scan-buffer';

interface Listener {
  /** The first key of what may become a scan: time to remember what the fields held. */
  onFirstKey: () => void;
  onScan: (code: string) => void;
  /** A hand types while no field has the focus. */
  onLooseKey: () => void;
}

export function useScanner(listener: Listener): void {
  const buffer = useRef(createScanBuffer());
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wasOpen = buffer.current.isOpen();
    const code = buffer.current.press(event.code, event.timeStamp);
    if (!wasOpen && buffer.current.isOpen()) listener.onFirstKey();
    if (code) {
      event.preventDefault();
      event.stopPropagation();
      listener.onScan(code);
      return;
    }
    const target = event.target as HTMLElement;
    const taken = target.closest('input, select, textarea, button, a, [role="button"], summary') !== null;
    if (!taken && event.key.length === 1) listener.onLooseKey();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', heard, true);
    return () => window.removeEventListener('keydown', heard, true);
  }, []);
}
