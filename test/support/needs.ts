import { missingBrowser } from './chromium.js';
import { missingRedis } from './redis-server.js';

/** What a machine may lack; each gives the reason, or null when it is there. */
const NEEDS = { chromium: missingBrowser, redis: missingRedis } as const;

/** A suite that is skipped, with the reason in its name, when the machine lacks what it needs. */
export function describeWith(need: keyof typeof NEEDS, name: string, tests: () => void): void {
  const reason = NEEDS[need]();
  if (reason === null) describe(name, tests);
  else describe.skip(`${name}: ${reason}`, tests);
}
