import { getAllItems, Problem, setRequestLanguage } from './client';
import type { ProblemBody } from './types';

describe('a list that is answered in pages', () => {
  const fetchBefore = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = fetchBefore));

  it('is read to its end', async () => {
    const asked: string[] = [];
    globalThis.fetch = async (path) => {
      asked.push(String(path));
      const isFirst = asked.length === 1;
      return Response.json(isFirst ? { items: ['a', 'b'], next: 'b+1' } : { items: ['c'], next: null });
    };
    const signal = new AbortController().signal;
    await expect(getAllItems('/requests', { limit: 2 }, signal)).resolves.toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['/api/v1/requests?limit=2', '/api/v1/requests?limit=2&after=b%2B1']);
  });
});

describe('a refusal', () => {
  afterEach(() => setRequestLanguage('kk'));

  it('is read in the language of now, whichever it was refused in', () => {
    const refusals = (message: string) => [{ rule: 'capacity', message, value: 9 }];
    const problem = new Problem({
      code: 'refused',
      status: 422,
      title: 'Ережелер рұқсат бермейді',
      detail: 'Тым көп адам',
      refusals: refusals('Тым көп адам'),
      translations: {
        ru: {
          title: 'Правила не разрешают',
          detail: 'Слишком много людей',
          refusals: refusals('Слишком много людей'),
        },
      },
    } as unknown as ProblemBody);
    expect([problem.text, problem.body.refusals?.[0]?.message]).toEqual(['Тым көп адам', 'Тым көп адам']);
    setRequestLanguage('ru');
    expect([problem.text, problem.body.title, problem.body.refusals?.[0]?.message]).toEqual([
      'Слишком много людей',
      'Правила не разрешают',
      'Слишком много людей',
    ]);
    expect([problem.code, problem.status]).toEqual(['refused', 422]);
  });
});
