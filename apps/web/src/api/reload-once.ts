import { MINUTE_MS } from './durations';

const KEY = 'birlik.reloadedAt';

/** What reloading needs of the browser. */
export interface ReloadDoor {
  now: () => number;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  fetch: (path: string) => Promise<Response>;
  reload: () => void;
}

const browserDoor: ReloadDoor = {
  now: () => Date.now(),
  storage: {
    getItem: (key) => sessionStorage.getItem(key),
    setItem: (key, value) => sessionStorage.setItem(key, value),
  },
  fetch: (path) => fetch(path, { cache: 'no-store' }),
  reload: () => window.location.reload(),
};

/** Whether the page and its script can be had: a page that shows something is not given up for one that stays blank. */
async function isServed({ fetch: ask }: ReloadDoor): Promise<boolean> {
  const page = await ask('/');
  if (!page.ok) return false;
  const [, script] = /<script[^>]*\ssrc="([^"]+)"/.exec(await page.text()) ?? [];
  return script !== undefined && (await ask(script)).ok;
}

/**
 * Loads the page anew because a part of it is gone, once within a minute: if that did not help, it does not help again.
 * @returns false when the page stays
 */
export async function reloadOnce(door: ReloadDoor = browserDoor): Promise<boolean> {
  const { now, storage, reload } = door;
  try {
    if (now() - Number(storage.getItem(KEY) ?? 0) < MINUTE_MS) return false;
    if (!(await isServed(door))) return false;
    storage.setItem(KEY, String(now()));
  } catch {
    // No connection, or a browser that keeps nothing: without a note of the first time it could go on for ever.
    return false;
  }
  reload();
  return true;
}
