/** Keys of a hand are farther apart than this. */
const MAX_FAST_GAP_MS = 45;
/** The slowest scanners wait so long between two keys. */
const MAX_SCANNER_GAP_MS = 130;
/** A scanner keeps its pace: its gaps differ by no more than the computer asks the keyboard late. No hand is so even. */
const MAX_UNEVEN_MS = 24;

/** Whether keys come faster than a hand types. One of them may be late. */
export function isFast(gapsMs: readonly number[]): boolean {
  const slow = gapsMs.filter((gap) => gap > MAX_FAST_GAP_MS);
  return slow.length <= (gapsMs.length > 1 ? 1 : 0);
}

/** Whether keys come at the pace of a machine: faster than a hand, or evenly. One of them may be late. */
export function isScannerPace(gapsMs: readonly number[]): boolean {
  if (isFast(gapsMs)) return true;
  const inTime = [...gapsMs].sort((a, b) => a - b).slice(0, -1);
  const [shortest = 0] = inTime;
  const longest = inTime.at(-1) ?? 0;
  return longest <= MAX_SCANNER_GAP_MS && longest - shortest <= MAX_UNEVEN_MS;
}
