/**
 * Tells a scanner from a hand. A USB scanner types keys, and the layout of the computer garbles them: under a Kazakh layout
 * even digits become letters. So the physical keys are read (`KeyboardEvent.code`), and a scan is known by its pace.
 */
export interface ScanBuffer {
  /** Takes a key; returns the code when Enter ends a burst of fast keys, else null. */
  press: (code: string, timeMs: number) => string | null;
  /** True from the first key of what may become a scan. */
  isOpen: () => boolean;
}

/** A hand is slower than this. */
const MAX_BETWEEN_KEYS_MS = 45;
const MIN_CODE_LENGTH = 6;

function characterOf(code: string): string | null {
  const match = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

/** Creates an empty buffer. */
export function createScanBuffer(): ScanBuffer {
  let text = '';
  let lastMs = -Infinity;
  const end = (isFast: boolean) => {
    const scanned = isFast && text.length >= MIN_CODE_LENGTH ? text : null;
    text = '';
    return scanned;
  };
  return {
    isOpen: () => text.length > 0,
    press: (code, timeMs) => {
      const isFast = timeMs - lastMs <= MAX_BETWEEN_KEYS_MS;
      lastMs = timeMs;
      if (code === 'Enter' || code === 'NumpadEnter') return end(isFast);
      // Scanners hold Shift for capitals.
      if (code.startsWith('Shift')) return null;
      const character = characterOf(code);
      if (character === null) text = '';
      else text = isFast ? text + character : character;
      return null;
    },
  };
}
