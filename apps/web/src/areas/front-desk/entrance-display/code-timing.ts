import type { PresenceCode } from '../../../api/types';

/** The centre still takes a code for a while after the next one has come: time enough to fetch it. */
const tolerated = 4_000;
/** The next one is asked for when the server has surely turned to it. */
const margin = 150;
const again = 2_000;

type Timed = Pick<PresenceCode, 'until'>;

/** Whether a code may still be shown. An old one would send people away from a desk that is theirs. */
export function isFresh(code: Timed | undefined, now: number): code is Timed {
  return code !== undefined && now < Date.parse(code.until) + tolerated;
}

/** In how many ms the server is to be asked for the next code. */
export function nextAskIn(code: Timed | undefined, now: number): number {
  if (!code) return again;
  const left = Date.parse(code.until) + margin - now;
  return left > 0 ? left : again;
}
