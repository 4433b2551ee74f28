import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DAY, HOUR } from '@birlik/kernel';
import { startTestApp, type TestApp, type VisitorOf } from '../support/test-app.js';
import type { TestOrganiser } from '@birlik/testing';

/** A quiet machine answers within 50 ms; this one runs tests, so the best of several tries counts. */
const LONGEST_HOLD_MS = Number(process.env['BIRLIK_LONGEST_HOLD_MS'] ?? 50);
const MAX_TRIES = 30;
const DATES = 366;
const ASKING_THREAD = new URL('../support/asking-thread.mjs', `file://${__filename}`);

/** The API has one thread. While it works on the heaviest legal request, others are still answered. */
describe('the heaviest requests', () => {
  let app: TestApp;
  let organiser: VisitorOf<TestOrganiser>;
  beforeAll(async () => {
    app = await startTestApp({
      desks: 40,
      rooms: 12,
      areRoomsInOffice: true,
      rules: { seriesAdvanceDays: 366 },
      equipment: { projector: 2 },
    });
    organiser = await app.organiser();
    // A centre that is full for a year: every room, every day.
    for (let n = 1; n <= 12; n++) expect(await bookSeries(`R-${n}`, 'daily')).toBeGreaterThan(300);
  }, 180_000);
  afterAll(() => app.close());

  const from = async () => new Date((await app.now()) + 2 * DAY).toISOString().slice(0, 10);
  const seriesIn = async (codes: string[], more: object = {}) => ({
    centreId: app.centre.id,
    spaceIds: codes.map((code) => app.centre.findSpace(code).id),
    organisationId: organiser.person.organisationId,
    rule: {
      from: await from(),
      startTime: '10:00',
      endTime: '12:00',
      frequency: 'daily',
      interval: 1,
      count: DATES,
      ...more,
    },
  });
  const preview = (body: object) => organiser.send('/series/preview', { body });

  async function bookSeries(code: string, frequency: string): Promise<number> {
    const body = await seriesIn([code], { frequency });
    const shown = await preview(body);
    expect(shown.status).toBe(200);
    const made = await organiser.send('/series', { body: { ...body, token: shown.body.token } });
    expect(made.status).toBe(201);
    return shown.body.dates.filter((date: { verdict: string }) => date.verdict === 'free').length;
  }

  /** How long somebody else waits at most for a plain answer while `work` runs. */
  async function longestWaitDuring(work: () => Promise<unknown>): Promise<number> {
    const asking = new Worker(ASKING_THREAD, { workerData: `${app.url}/api/health/live` });
    const hear = async () => (await once(asking, 'message'))[0];
    try {
      await hear();
      await work();
      const longest = hear();
      asking.postMessage('end');
      return await longest;
    } finally {
      await asking.terminate();
    }
  }

  async function bestOf(work: () => Promise<{ status: number }>): Promise<number> {
    let best = Infinity;
    for (let n = 0; n < MAX_TRIES && best >= LONGEST_HOLD_MS; n++) {
      const wait = await longestWaitDuring(async () => {
        const { status } = await work();
        expect([200, 400]).toContain(status);
      });
      best = Math.min(best, wait);
    }
    return best;
  }

  const equipmentOf = (body: object) => ({
    ...body,
    equipment: [{ key: 'projector', count: 1 }],
  });

  it.each([
    ['a taken room on 366 days', async () => seriesIn(['R-1'])],
    ['a taken room with equipment on 366 days', async () => equipmentOf(await seriesIn(['R-1']))],
    ['366 dates a year apart', async () => seriesIn(['R-1'], { frequency: 'weekly', interval: 52 })],
    [
      'all rooms on 366 days',
      async () =>
        seriesIn(
          Array.from({ length: 12 }, (_, n) => `R-${n + 1}`),
          { startTime: '09:00' },
        ),
    ],
  ])('let others be answered: a preview of %s', async (name, bodyOf) => {
    const body = await bodyOf();
    await preview(body);
    const wait = await bestOf(() => preview(body));
    console.info(`${name}: others waited ${wait.toFixed(0)} ms at most`);
    expect(wait).toBeLessThan(LONGEST_HOLD_MS);
  });

  it('let others be answered: a closure of a full centre', async () => {
    const manager = await app.manager();
    const start = (await app.now()) + DAY;
    const body = {
      start: new Date(start).toISOString(),
      end: new Date(start + 60 * DAY + HOUR).toISOString(),
      reason: { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' },
    };
    const look = () => manager.send(`/centres/${app.centre.id}/closures/preview`, { body });
    expect((await look()).status).toBe(200);
    const wait = await bestOf(look);
    console.info(`a closure of all spaces: others waited ${wait.toFixed(0)} ms at most`);
    expect(wait).toBeLessThan(LONGEST_HOLD_MS);
  });

  it('let others be answered: opening hours that close a full centre on one day of the week', async () => {
    const manager = await app.manager();
    const openDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, ['08:00-22:00']]);
    const body = {
      hours: { ...Object.fromEntries(openDays), sun: [] },
      reason: { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' },
    };
    const look = () => manager.send(`/centres/${app.centre.id}/hours/preview`, { body });
    const shown = await look();
    expect([shown.status, shown.body.touched?.length > 300]).toEqual([200, true]);
    const wait = await bestOf(look);
    console.info(`hours without Sundays: others waited ${wait.toFixed(0)} ms at most`);
    expect(wait).toBeLessThan(LONGEST_HOLD_MS);
  });

  it('let others be answered: a file of 5,000 people', async () => {
    const manager = await app.manager();
    const lines = Array.from({ length: 5_000 }, (_, i) => {
      const number = String(1_000_000 + i);
      // Each has a phone and an address that are looked up, and a name in letters of two alphabets.
      return `Әлібекқызы Gulnar ${number};+7 701 ${number};gulnar.${number}@mail-of-somebody.example;қазақша`;
    });
    const body = { text: ['Аты-жөні;Телефон;Пошта;Тілі', ...lines].join('\r\n'), language: 'kk' };
    const look = () => manager.send(`/centres/${app.centre.id}/imports/preview`, { body });
    const shown = await look();
    expect([shown.status, shown.body.counts?.new]).toEqual([200, 5_000]);
    const wait = await bestOf(look);
    console.info(`a file of 5,000 people: others waited ${wait.toFixed(0)} ms at most`);
    expect(wait).toBeLessThan(LONGEST_HOLD_MS);
  });

  it.each([
    ['twenty desks together', 'availability/together', { count: '20' }],
    ['all desks', 'availability', { kind: 'desk' }],
  ])('let others be answered: a search for %s', async (name, path, query) => {
    const start = (await app.now()) + 2 * DAY;
    const slot = { start: new Date(start).toISOString(), end: new Date(start + 2 * HOUR).toISOString() };
    const asked = new URLSearchParams({ centreId: app.centre.id, ...slot, ...query });
    const search = () => organiser.send(`/${path}?${asked}`);
    expect((await search()).status).toBe(200);
    const wait = await bestOf(search);
    console.info(`a search for ${name}: others waited ${wait.toFixed(0)} ms at most`);
    expect(wait).toBeLessThan(LONGEST_HOLD_MS);
  });

  it('let others be answered: an explanation', async () => {
    const start = (await app.now()) + 2 * DAY;
    const asked = new URLSearchParams({
      spaceId: app.centre.findSpace('R-1').id,
      start: new Date(start).toISOString(),
      end: new Date(start + 2 * HOUR).toISOString(),
    });
    const explain = () => organiser.send(`/centres/${app.centre.id}/explain?${asked}`);
    expect((await explain()).status).toBe(200);
    const wait = await bestOf(explain);
    console.info(`an explanation: others waited ${wait.toFixed(0)} ms at most`);
    expect(wait).toBeLessThan(LONGEST_HOLD_MS);
  });
});
