import { missingBrowser } from './chromium.js';
import { missingRedis } from './redis-server.js';

/** What a machine may lack; each gives the reason, or null when it is there. */
const NEEDS = { chromium: missingBrowser, redis: missingRedis, everyScreen: notAskedFor } as const;

/** The crawl over every screen, language, theme and width takes minutes: nightly, or when a screen was changed. */
function notAskedFor(): string | null {
  return process.env.EVERY_SCREEN ? missingBrowser() : 'long, runs with EVERY_SCREEN=1';
}

/** A suite that is skipped, with the reason in its name, when the machine lacks what it needs. */
export function describeWith(need: keyof typeof NEEDS, name: string, tests: () => void): void {
  const reason = NEEDS[need]();
  if (reason === null) describe(name, tests);
  else describe.skip(`${name}: ${reason}`, tests);
}
