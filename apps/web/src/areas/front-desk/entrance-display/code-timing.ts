import type { PresenceCode } from '../../../api/types';

/** The centre accepts a code for a while after the next one is due, so that there is time to fetch that. */
const ACCEPTED_AFTER_MS = 4_000;
/** The next code is asked for so long after it is due, when the server has surely turned to it. */
const MARGIN_MS = 150;
const RETRY_MS = 2_000;

type TimedCode = Pick<PresenceCode, 'until'>;

/** Whether a code may still be shown. One that is too old would send people away from a desk that is theirs. */
export function isFresh(code: TimedCode | undefined, now: number): code is TimedCode {
  return code !== undefined && now < Date.parse(code.until) + ACCEPTED_AFTER_MS;
}

/** In how many ms the server is asked for the next code. */
export function askAgainInMs(code: TimedCode | undefined, now: number): number {
  if (!code) return RETRY_MS;
  const left = Date.parse(code.until) + MARGIN_MS - now;
  return left > 0 ? left : RETRY_MS;
}
