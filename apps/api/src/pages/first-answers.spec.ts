import { type AskApi, FirstAnswers } from './first-answers.js';
import type { FirstPage } from './first-pages.js';

const CENTRE = {
  id: 'c-1',
  now: '2026-11-24T10:02:00+05:00',
  zone: 'Asia/Almaty',
  rules: { slotStepMinutes: 5, deskMinimumMinutes: 30 },
  areas: [{ always: false }],
  today: {
    date: '2026-11-24',
    open: [{ start: '2026-11-24T09:00:00+05:00', end: '2026-11-24T21:00:00+05:00' }],
  },
};
const MEMBER = { language: 'ru', roles: [{ centreId: 'c-1', kind: 'member' }], organisations: [] };
const PAGE: FirstPage = {
  scripts: [],
  styles: [],
  texts: {},
  answers: ['/centres/{centreId}/spaces', '/day?date={today}', '/free?start={slotStart}&end={slotEnd}'],
  isForMembers: true,
  isDrawn: false,
};

/** An API that answers these paths, and 404 for all others. */
function apiWith(bodies: Record<string, unknown>): AskApi {
  return async (path) =>
    path in bodies
      ? { status: 200, json: JSON.stringify(bodies[path]) }
      : { status: path === '/me' ? 401 : 404, json: '{"code":"none"}' };
}

const OPEN = {
  '/centres': { items: [{ id: 'c-0' }, { id: 'c-1' }] },
  '/centres/c-0': { ...CENTRE, id: 'c-0' },
  '/centres/c-1': CENTRE,
  '/centres/c-1/spaces': { items: [] },
  '/day?date=2026-11-24': { rooms: [] },
  '/free?start=2026-11-24T10%3A05%3A00%2B05%3A00&end=2026-11-24T10%3A35%3A00%2B05%3A00': { items: [] },
};

async function answered(
  ask: AskApi,
  page = PAGE,
): Promise<Record<string, { status: number; body: unknown }>> {
  const answers = new FirstAnswers(ask, page);
  await answers.complete;
  return JSON.parse(answers.toJson());
}

describe('what a page would ask first', () => {
  it('is what the reader’s own centre answers, for today and the first slot', async () => {
    const answers = await answered(apiWith({ ...OPEN, '/me': MEMBER }));
    expect(Object.keys(answers).sort()).toEqual(
      Object.keys({ ...OPEN, '/me': MEMBER })
        .filter((path) => path !== '/centres/c-0')
        .sort(),
    );
    expect(answers['/me']).toEqual({ status: 200, body: MEMBER });
  });

  it('names the language of the reader before the rest is answered', async () => {
    const never = new Promise<never>(() => undefined);
    const ask: AskApi = (path) =>
      path === '/me' ? Promise.resolve({ status: 200, json: JSON.stringify(MEMBER) }) : never;
    await expect(new FirstAnswers(ask, PAGE).language).resolves.toBe('ru');
  });

  it('of nobody is the centre, and that nobody is signed in', async () => {
    const answers = await answered(apiWith(OPEN));
    expect(Object.keys(answers).sort()).toEqual(['/centres', '/centres/c-0', '/me']);
    expect(answers['/me']?.status).toBe(401);
  });

  it('of staff is not that of a page from which they are led on', async () => {
    const manager = { ...MEMBER, roles: [{ centreId: 'c-1', kind: 'manager' }] };
    const answers = await answered(apiWith({ ...OPEN, '/me': manager }));
    expect(Object.keys(answers).sort()).toEqual(['/centres', '/centres/c-1', '/me']);
  });

  it('leaves out what is refused, and what fails', async () => {
    const ask = apiWith({ ...OPEN, '/me': MEMBER });
    const answers = await answered(async (path) => {
      if (path === '/centres/c-1/spaces') throw new Error('no connection');
      return path.startsWith('/free') ? { status: 429, json: '{}' } : ask(path);
    });
    expect(Object.keys(answers).sort()).toEqual(['/centres', '/centres/c-1', '/day?date=2026-11-24', '/me']);
  });

  it('cannot end the element that it stands in', async () => {
    const name = '</script><script>alert(1)</script><!--';
    const answers = new FirstAnswers(apiWith({ ...OPEN, '/me': { ...MEMBER, displayName: name } }), PAGE);
    await answers.complete;
    expect(answers.toJson()).not.toContain('<');
    expect(JSON.parse(answers.toJson())['/me'].body.displayName).toBe(name);
  });
});
