import { useEffect, useEffectEvent, useRef } from 'react';
import { createScanBuffer, type ScanStep } from './scan-buffer';

interface ScannerListener {
  /** The first key of what may become a scan: what the fields hold now is what a hand has typed. */
  onFirstKey: () => void;
  onScan: (code: string) => void;
  /** Keys of a scan were lost. */
  onCut: () => void;
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
    const code = buffer.current.takeWhole();
    if (code) listener.onScan(code);
  });
  const takeStep = (step: ScanStep, event: KeyboardEvent): boolean => {
    if (step.kind === 'first') listener.onFirstKey();
    if (step.kind !== 'whole' && step.kind !== 'cut') return false;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind === 'whole') listener.onScan(step.code);
    else listener.onCut();
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
