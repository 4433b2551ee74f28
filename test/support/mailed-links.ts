import type { DemoApp } from './demo-app.js';
import { waitUntil } from './wait-until.js';

/** The link of the newest mail of that kind to somebody of the demo: a path with what follows its #. */
export function mailedLink(
  app: DemoApp,
  login: string,
  kind: 'offer' | 'visit' | 'place',
  seconds = 30,
): Promise<string> {
  const pattern = new RegExp(`/${kind}/[0-9a-f-]+#[\\w-]+`);
  const read = async (path: string) => (await fetch(app.url + path)).text();
  return waitUntil(`a mail with a link of ${kind} to ${login}`, seconds, async () => {
    const list = await read(`/dev/mailbox?to=${login}@birlik.example`);
    for (const [, path] of list.matchAll(/<a href="([^"]+)"/g)) {
      const link = pattern.exec(await read(path!))?.[0];
      if (link) return link;
    }
    return null;
  });
}
