import { useEffect, useEffectEvent, useRef } from 'react';
import { createScanBuffer, type ScanStep, type WholeScan } from './scan-buffer';

interface ScannerListener {
  /**
   * A key that may belong to a scan: what the fields hold now was there before it.
   * @param isFirst the key begins what may become a scan
   */
  onKey: (isFirst: boolean) => void;
  onScan: (scan: WholeScan) => void;
  /** Keys of a scan were lost. @param keysBefore how many keys a hand had typed just before it */
  onCut: (keysBefore: number) => void;
  /** A hand types while no field has the focus. */
  onLooseKey: () => void;
}

const TAKES_KEYS = 'input, select, textarea, button, a, [role="button"], summary';
/** A scanner that sends no key at its end is silent for so long after a code. */
const SILENT_AFTER_MS = 200;

/** Listens to the keys of the whole page for a scanner. */
export function useScanner(listener: ScannerListener): void {
  const buffer = useRef(createScanBuffer());
  const timer = useRef<number | undefined>(undefined);
  const takeWhole = useEffectEvent(() => {
    const scan = buffer.current.takeWhole();
    if (scan) listener.onScan(scan);
  });
  const takeStep = (step: ScanStep, event: KeyboardEvent): boolean => {
    if (step.kind === 'key') listener.onKey(step.isFirst);
    if (step.kind !== 'whole' && step.kind !== 'cut') return false;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind === 'whole') listener.onScan(step);
    else listener.onCut(step.keysBefore);
    return true;
  };
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    window.clearTimeout(timer.current);
    if (takeStep(buffer.current.press(event.code, event.timeStamp), event)) return;
    timer.current = window.setTimeout(() => takeWhole(), SILENT_AFTER_MS);
    const isTaken = (event.target as HTMLElement).closest(TAKES_KEYS) !== null;
    if (!isTaken && event.key.length === 1) listener.onLooseKey();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}
