import { answeredTogether } from './answered-together.js';

/** A query that answers on demand and records its questions. */
function aQuery() {
  const sent: { questions: readonly string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const ask = answeredTogether(
    (questions: readonly string[]) =>
      new Promise<string[]>((resolve, reject) =>
        sent.push({
          questions,
          answer: () => resolve(questions.map((q) => `${q}!`)),
          fail: reject,
        }),
      ),
  );
  return { ask, sent, questions: () => sent.map((s) => s.questions) };
}

/** Waits until all pending callbacks have run. */
const idle = () => new Promise((resolve) => setImmediate(resolve));

test('who asks alone is asked for at once; who asks meanwhile waits for the next, all with one', async () => {
  const query = aQuery();
  const first = query.ask('a');
  await idle();
  const others = ['b', 'c', 'b'].map((q) => query.ask(q));
  await idle();
  expect(query.questions()).toEqual([['a']]);
  query.sent[0]!.answer();
  expect(await first).toBe('a!');
  await idle();
  expect(query.questions()).toEqual([['a'], ['b', 'c', 'b']]);
  query.sent[1]!.answer();
  expect(await Promise.all(others)).toEqual(['b!', 'c!', 'b!']);
});

test('one that fails takes only those with it that it was asked for', async () => {
  const query = aQuery();
  const first = query.ask('a');
  await idle();
  const next = query.ask('b');
  query.sent[0]!.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await idle();
  query.sent[1]!.answer();
  expect(await next).toBe('b!');
});

test('an answer that is an error is thrown to whoever asked, and to nobody else', async () => {
  const ask = answeredTogether<number, string>((questions) =>
    Promise.resolve(questions.map((n) => (n % 2 ? new Error(`odd: ${n}`) : `even: ${n}`))),
  );
  expect(await Promise.allSettled([ask(1), ask(2)])).toEqual([
    { status: 'rejected', reason: new Error('odd: 1') },
    { status: 'fulfilled', value: 'even: 2' },
  ]);
});

test('more than one query takes are divided, and each gets its own answer', async () => {
  const sizes: number[] = [];
  const ask = answeredTogether<number, number>((questions) => {
    sizes.push(questions.length);
    return Promise.resolve(questions.map((n) => n * n));
  });
  const asked = Array.from({ length: 250 }, (_, i) => i);
  expect(await Promise.all(asked.map((n) => ask(n)))).toEqual(asked.map((n) => n * n));
  expect(sizes).toEqual([100, 100, 50]);
});
