import { loadPart, MissingPart } from './load-part';
import { reloadOnce, type ReloadDoor } from './reload-once';

const PAGE = '<!doctype html><script type="module" crossorigin src="/assets/index-b2.js"></script>';

function openDoor(answers: Record<string, Response | Error>) {
  let time = 1_000_000_000;
  const kept = new Map<string, string>();
  const door = {
    reloads: 0,
    wait: (ms: number) => void (time += ms),
    now: () => time,
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    fetch: async (path: string) => {
      const answer = answers[path] ?? new Response('', { status: 404 });
      if (answer instanceof Error) throw answer;
      return answer.clone();
    },
    reload: () => void (door.reloads += 1),
  } satisfies ReloadDoor & Record<string, unknown>;
  return door;
}

const served = () => openDoor({ '/': new Response(PAGE), '/assets/index-b2.js': new Response('') });

describe('a part of the app that is gone', () => {
  it('is told from other failures', async () => {
    await expect(loadPart(() => Promise.reject(new TypeError('not found')))).rejects.toThrow(MissingPart);
    await expect(loadPart(async () => 7)).resolves.toBe(7);
  });

  it('is got by loading the page anew, once, and again only much later', async () => {
    const door = served();
    expect(await reloadOnce(door)).toBe(true);
    expect(await reloadOnce(door)).toBe(false);
    door.wait(61_000);
    expect(await reloadOnce(door)).toBe(true);
    expect(door.reloads).toBe(2);
  });

  it('leaves the page while a build is under way or the server is away', async () => {
    for (const door of [
      openDoor({}),
      openDoor({ '/': new Response(PAGE) }),
      openDoor({ '/': new TypeError('no connection') }),
    ]) {
      expect(await reloadOnce(door)).toBe(false);
      expect(door.reloads).toBe(0);
    }
  });

  it('leaves the page where the browser keeps nothing', async () => {
    const door = served();
    const refuses = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await reloadOnce({ ...door, storage: { getItem: refuses, setItem: refuses } })).toBe(false);
    expect(door.reloads).toBe(0);
  });
});
