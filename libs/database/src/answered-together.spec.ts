import { answeredTogether } from './answered-together.js';

/** A query that answers when it is told to, and remembers what it was asked. */
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

/** Lets everything run that waits for nothing outside. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who asks alone is asked for at once; who asks meanwhile waits for the next, all with one', async () => {
  const query = aQuery();
  const first = query.ask('a');
  await settled();
  const others = ['b', 'c', 'b'].map((q) => query.ask(q));
  await settled();
  expect(query.questions()).toEqual([['a']]);
  query.sent[0]!.answer();
  expect(await first).toBe('a!');
  await settled();
  expect(query.questions()).toEqual([['a'], ['b', 'c', 'b']]);
  query.sent[1]!.answer();
  expect(await Promise.all(others)).toEqual(['b!', 'c!', 'b!']);
});

test('one that fails takes only those with it that it was asked for', async () => {
  const query = aQuery();
  const first = query.ask('a');
  await settled();
  const next = query.ask('b');
  query.sent[0]!.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await settled();
  query.sent[1]!.answer();
  expect(await next).toBe('b!');
});
