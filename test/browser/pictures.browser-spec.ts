import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setClock } from '@birlik/testing';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { openScreen, type Screen } from '../support/screens/screen.js';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
/** Some are here, some are on their way. */
const LIVELY = '2026-11-24T10:20:00+05:00';
const OWN_DAY = [
  ['briefing', 'Жобалар көрмесі', '11:00', '13:00'],
  ['class-1', 'Сөйлесу клубы', '14:00', '16:00'],
  ['debate', 'Жастар диалогы', '12:00', '14:30'],
] as const;
/** Each role's first screen, as the documents show it. */
const PICTURES: readonly (Screen & { width: number; height: number })[] = [
  { name: 'member', login: 'member', path: '/', ready: '#best-desk', width: 390, height: 844 },
  { name: 'organiser', login: 'organiser', path: '/rooms', ready: '[role=grid]', width: 1280, height: 800 },
  { name: 'front-desk', login: 'desk', path: '/front-desk', ready: 'main li', width: 1280, height: 800 },
];

/** `SCREENSHOTS=1 npm test -- browser` writes docs/screenshots anew; otherwise the pictures are only looked at. */
describeWith('chromium', 'the first screen', () => {
  let app: DemoApp;
  beforeAll(async () => {
    app = await startDemoApp();
    await setClock(app.databaseUrl, LIVELY);
    await bookForOrganiser(app);
  }, 120_000);
  afterAll(() => app?.close());

  it.each(PICTURES)('of $name has its letters, its colours and its people', async (picture) => {
    const { name, login = '', width, height } = picture;
    const opened = await app.open({ login, language: 'kk', width, height });
    await openScreen(picture, opened);
    expect(
      await opened.page.evaluate(
        `document.fonts.ready.then(() => document.fonts.check('16px "Onest Variable"', 'Қ'))`,
      ),
    ).toBe(true);
    const image = await opened.page.screenshot(process.env.SCREENSHOTS ? { path: pathOf(name) } : {});
    // A blank page of this size takes a tenth of that.
    expect(image.byteLength).toBeGreaterThan(30_000);
    await opened.close();
  });
});

/** The organiser's own day, between those of others. */
async function bookForOrganiser(app: DemoApp): Promise<void> {
  const organiser = await app.account('organiser');
  const [organisation] = (await organiser.send('/api/v1/me')).body.organisations;
  const { items } = (await organiser.send(`/api/v1/centres/${app.centreId}/spaces?kind=room`)).body;
  for (const [code, title, from, to] of OWN_DAY) {
    const made = await organiser.send('/api/v1/bookings', {
      body: {
        centreId: app.centreId,
        spaceIds: [items.find((space: { code: string }) => space.code === code).id],
        start: `2026-11-24T${from}:00+05:00`,
        end: `2026-11-24T${to}:00+05:00`,
        title,
        organisationId: organisation.id,
      },
      headers: { 'idempotency-key': `own-day-${code}` },
    });
    expect(made.status).toBe(201);
  }
}

function pathOf(name: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, `${name}.png`);
}
