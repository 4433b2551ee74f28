import { isFast, isScannerPace } from './scan-pace';

/**
 * Tells a scanner from a hand. A USB scanner types keys, and the layout of the computer garbles them: under a Kazakh layout
 * even digits become letters. So the physical keys are read (`KeyboardEvent.code`). Whether a scanner typed them is known at their
 * end only: by their pace, and of a slow scanner by the form of a pass code too.
 */
export interface ScanBuffer {
  /** Takes a key and says what it makes of it. */
  press: (code: string, timeMs: number) => ScanStep;
  /** Takes the scan of a scanner that sends no key at its end; null while none is whole. */
  takeWhole: () => WholeScan | null;
}

/** A pass code that a scanner has typed. */
export interface WholeScan {
  kind: 'whole';
  code: string;
  /** How many keys a hand had typed just before the scan. */
  keysBefore: number;
  /** False when a hand could type so too, though it hardly does. */
  isSure: boolean;
}

/** What a key is: part of what may be a scan, the end of one, or none of these. */
export type ScanStep =
  | { kind: 'none' }
  | { kind: 'key'; isFirst: boolean }
  | WholeScan
  /** A scan of which keys are missing, or to which some were added. */
  | { kind: 'cut'; keysBefore: number };

/** So late may a key come on a busy machine, or from a slow scanner. A hand that pauses longer begins anew. */
const MAX_LATE_KEY_MS = 160;
/** After so many fast keys it is no hand. */
const MIN_BURST = 4;
/** A pass code has so many characters. */
const CODE_LENGTH = 8;
/** The characters of pass codes: digits and letters that nobody takes for digits. */
const PASS_CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;
/** No hand types so much without a pause and then scans. */
const MAX_KEYS = 64;

const NONE: ScanStep = { kind: 'none' };

interface Key {
  character: string;
  timeMs: number;
}

function characterOf(code: string): string | null {
  const match = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

function isEnd(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';
}

function gapsOf(keys: readonly Key[]): number[] {
  return keys.slice(1).map(({ timeMs }, i) => timeMs - keys[i]!.timeMs);
}

function textOf(keys: readonly Key[]): string {
  return keys.map(({ character }) => character).join('');
}

/** The keys of the code, without those that a hand typed at another pace right before it. */
function codeKeysOf(keys: readonly Key[]): readonly Key[] {
  if (keys.length <= CODE_LENGTH) return keys;
  const last = keys.slice(-CODE_LENGTH);
  const gapBefore = last[0]!.timeMs - keys.at(-CODE_LENGTH - 1)!.timeMs;
  return isFast([gapBefore]) || !isScannerPace(gapsOf(last)) ? keys : last;
}

function wholeOf(keys: readonly Key[]): WholeScan | null {
  const codeKeys = codeKeysOf(keys);
  if (codeKeys.length !== CODE_LENGTH) return null;
  const code = textOf(codeKeys);
  const gaps = gapsOf(codeKeys);
  const isSure = isFast(gaps);
  if (!isSure && !(isScannerPace(gaps) && PASS_CODE.test(code))) return null;
  return { kind: 'whole', code, keysBefore: keys.length - CODE_LENGTH, isSure };
}

function cutOf(keys: readonly Key[]): ScanStep {
  const slow = gapsOf(keys).findLastIndex((gap) => !isFast([gap]));
  const keysBefore = slow + 1;
  return keys.length - keysBefore >= MIN_BURST ? { kind: 'cut', keysBefore } : NONE;
}

/** Creates an empty buffer. */
export function createScanBuffer(): ScanBuffer {
  let keys: Key[] = [];
  let lastMs = -Infinity;
  const takeKeys = () => {
    const taken = keys;
    keys = [];
    return taken;
  };
  return {
    takeWhole: () => {
      const whole = wholeOf(keys);
      // A hand pauses after a word, so only the pace of a scanner ends a code by silence.
      if (!whole?.isSure) return null;
      keys = [];
      return whole;
    },
    press: (code, timeMs) => {
      // Scanners hold Shift for capitals.
      if (code.startsWith('Shift')) return NONE;
      const goesOn = timeMs - lastMs <= MAX_LATE_KEY_MS;
      lastMs = timeMs;
      const character = characterOf(code);
      if (character === null) {
        const typed = takeKeys();
        return isEnd(code) && goesOn ? (wholeOf(typed) ?? cutOf(typed)) : NONE;
      }
      if (!goesOn || keys.length >= MAX_KEYS) keys = [];
      keys.push({ character, timeMs });
      return { kind: 'key', isFirst: keys.length === 1 };
    },
  };
}
