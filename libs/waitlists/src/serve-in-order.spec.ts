import { serveInOrder } from './serve-in-order.js';

/** A queue in memory: `able` tells who can be served. */
function queueOf(names: string[], able: (name: string) => boolean) {
  const waiting = [...names];
  const served: string[] = [];
  return {
    served,
    waiting,
    serving: {
      findNext: (passedOver: readonly string[]) =>
        Promise.resolve(waiting.find((name) => !passedOver.includes(name)) ?? null),
      keyOf: (name: string) => name,
      serve: (name: string) => {
        if (!able(name)) return Promise.resolve(0);
        waiting.splice(waiting.indexOf(name), 1);
        served.push(name);
        return Promise.resolve(1);
      },
    },
  };
}

it('serves everybody in their order', async () => {
  const { served, serving } = queueOf(['a', 'b', 'c'], () => true);
  expect(await serveInOrder(serving)).toBe(3);
  expect(served).toEqual(['a', 'b', 'c']);
});

it('passes over who cannot be served now and goes on with the next', async () => {
  const { served, serving } = queueOf(['a', 'b', 'c'], (name) => name !== 'b');
  expect(await serveInOrder(serving)).toBe(2);
  expect(served).toEqual(['a', 'c']);
});

it('looks again for who is first after each one', async () => {
  const { served, waiting, serving } = queueOf(['b', 'c'], () => true);
  const serve = serving.serve;
  serving.serve = (name) => {
    if (name === 'b') waiting.unshift('came-first');
    return serve(name);
  };
  expect(await serveInOrder(serving)).toBe(3);
  expect(served).toEqual(['b', 'came-first', 'c']);
});

it('reaches whoever can be served behind any number of others', async () => {
  const dead = Array.from({ length: 800 }, (_, n) => `dead-${n}`);
  const { served, serving } = queueOf([...dead, 'z'], (name) => name === 'z');
  expect(await serveInOrder(serving)).toBe(1);
  expect(served).toEqual(['z']);
});
