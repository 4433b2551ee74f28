/**
 * Tells a scanner from a hand. A USB scanner types keys, and the layout of the computer garbles them: under a Kazakh layout
 * even digits become letters. So the physical keys are read (`KeyboardEvent.code`), and a scan is known by its pace.
 */
export interface ScanBuffer {
  /** Takes a key and says what it makes of it. */
  press: (code: string, timeMs: number) => ScanStep;
  /** Takes the code of a scanner that sends no key at its end; null while none is whole. */
  takeWhole: () => string | null;
}

/** What a key is: part of something, the first of what may become a scan, or the end of a scan. */
export type ScanStep =
  | { kind: 'more' }
  | { kind: 'first' }
  | { kind: 'whole'; code: string }
  /** A scan of which keys are missing, or to which some were added. */
  | { kind: 'cut' };

/** A hand is slower than this. */
const MAX_BETWEEN_KEYS_MS = 45;
/** So late may one key of a burst come on a busy machine. */
const MAX_LATE_KEY_MS = 160;
/** After so many fast keys it is no hand. */
const MIN_BURST = 4;
/** A pass code has so many characters. */
const CODE_LENGTH = 8;

const MORE: ScanStep = { kind: 'more' };

function characterOf(code: string): string | null {
  const match = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

function isEnd(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';
}

/** Creates an empty buffer. */
export function createScanBuffer(): ScanBuffer {
  let text = '';
  let lastMs = -Infinity;
  const goesOn = (timeMs: number) =>
    timeMs - lastMs <= (text.length >= MIN_BURST ? MAX_LATE_KEY_MS : MAX_BETWEEN_KEYS_MS);
  const end = (isScan: boolean): ScanStep => {
    const code = text;
    text = '';
    if (!isScan || code.length < MIN_BURST) return MORE;
    return code.length === CODE_LENGTH ? { kind: 'whole', code } : { kind: 'cut' };
  };
  return {
    takeWhole: () => {
      if (text.length !== CODE_LENGTH) return null;
      const code = text;
      text = '';
      return code;
    },
    press: (code, timeMs) => {
      const isFast = goesOn(timeMs);
      // Scanners hold Shift for capitals.
      if (code.startsWith('Shift')) return MORE;
      lastMs = timeMs;
      if (isEnd(code)) return end(isFast);
      const character = characterOf(code);
      if (character === null) text = '';
      else if (isFast && text !== '') text += character;
      else {
        text = character;
        return { kind: 'first' };
      }
      return MORE;
    },
  };
}
