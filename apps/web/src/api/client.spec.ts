import { getAllItems } from './client';

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
