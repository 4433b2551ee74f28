import { useEffect, useEffectEvent, useRef } from 'react';
import { createScanBuffer } from './scan-buffer';

interface ScannerListener {
  /** The first key of what may become a scan: whatever the fields hold now is what they held before. */
  onFirstKey: () => void;
  onScan: (code: string) => void;
  /** A hand types while no field has the focus. */
  onLooseKey: () => void;
}

const TAKES_KEYS = 'input, select, textarea, button, a, [role="button"], summary';

/** Listens to the keys of the whole page for a scanner. */
export function useScanner(listener: ScannerListener): void {
  const buffer = useRef(createScanBuffer());
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
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
    const isTaken = (event.target as HTMLElement).closest(TAKES_KEYS) !== null;
    if (!isTaken && event.key.length === 1) listener.onLooseKey();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
