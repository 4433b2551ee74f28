import { appeal } from './appeals.js';
import type { DemoApp } from './demo-app.js';
import type { OpenedPage } from './opened-page.js';
import type { Screen } from './screens.js';

/** What somebody typed who was marked as absent. */
export const APPEAL = 'Мен орнымда отырдым, көршім куә';
/** A day with bookings. */
const FULL_DAY = '2026-11-25';

const press = async ({ page }: OpenedPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

/** The views of the front desk and of the manager that came with the newer abilities of the engine. */
export const STAFF_SCREENS: readonly Screen[] = [
  { name: 'entrance', login: 'desk', path: '/display/entrance', ready: '[data-digits]' },
  { name: 'entrance, for others', login: 'member151', path: '/display/entrance', ready: 'h1' },
  { name: 'inside now', login: 'desk', path: '/present', ready: 'main li' },
  {
    name: 'inside now, nobody like that',
    login: 'desk',
    path: '/present?q=0000',
    ready: 'main [role=status]',
  },
  {
    name: 'front desk, something is down',
    login: 'desk',
    path: '/front-desk',
    ready: 'main li',
    after: (opened) => press(opened, opened.words('outage.report')),
  },
  { name: 'appeals', login: 'manager', path: '/appeals', ready: 'main blockquote' },
  {
    name: 'appeals, answering one',
    login: 'manager',
    path: '/appeals',
    ready: 'main blockquote',
    after: (opened) => press(opened, opened.words('appeals.uphold')),
  },
  {
    name: 'closures with bookings in the way',
    login: 'manager',
    path: '/closures',
    ready: 'main form, main h2',
    after: async (opened) => {
      const { page, words } = opened;
      await page
        .getByRole('group', { name: words('closures.desks') })
        .getByRole('button')
        .first()
        .click();
      await page.getByLabel(words('closures.firstDay')).selectOption(FULL_DAY);
      await page.getByLabel(words('find.from')).selectOption('600');
      await page
        .getByRole('group', { name: words('closures.reason') })
        .getByRole('button')
        .first()
        .click();
      await press(opened, words('closures.preview'));
      await page.locator('main select[id] option[value=move]').first().waitFor({ state: 'attached' });
      await page
        .getByRole('button', { name: new RegExp(`^${words('affected.note')}: `) })
        .first()
        .click();
    },
  },
  { name: 'hours of the week', login: 'manager', path: '/hours', ready: 'main select' },
  {
    name: 'hours of the week, changed',
    login: 'manager',
    path: '/hours',
    ready: 'main select',
    after: async (opened) => {
      const { page, words } = opened;
      await page.getByLabel(words('find.to')).first().selectOption('1440');
      await page
        .getByRole('button', { name: new RegExp(`^${words('hours.copy')}: `) })
        .first()
        .click();
      await press(opened, words('closures.preview'));
      await page.getByRole('button', { name: words('hours.save'), exact: true }).waitFor();
    },
  },
  { name: 'calendar', login: 'manager', path: '/hours?view=calendar&month=2026-12', ready: '[data-date]' },
  {
    name: 'calendar with a day chosen',
    login: 'manager',
    path: '/hours?view=calendar&day=2026-12-24',
    ready: '[data-date][aria-pressed=true]',
    after: (opened) => press(opened, opened.words('hours.kind.special')),
  },
  { name: 'special rules', login: 'manager', path: '/policies', ready: 'main ul h2, main li h2' },
  { name: 'special rules, one more', login: 'manager', path: '/policies?edit=new', ready: 'main form' },
  {
    name: 'special rules, with hours of its own',
    login: 'manager',
    path: '/policies?edit=crawl',
    ready: 'main form',
    after: (opened) => press(opened, opened.words('policies.addPrime')),
  },
  { name: 'spaces', login: 'manager', path: '/spaces?space=A-02', ready: 'main [aria-expanded=true]' },
  { name: 'stickers', login: 'manager', path: '/spaces?print=library', ready: 'main img' },
];

/** Somebody appeals, and the manager has a special rule. */
export async function readyStaff(app: DemoApp): Promise<void> {
  await appeal(app.databaseUrl, APPEAL);
  const day = ['09:00-18:00'];
  const windows = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
  const names = { kk: 'Зал кеші', ru: 'Вечер зала', en: 'Evening of the hall' };
  const manager = await app.account('manager');
  const made = await manager.send(`/api/v1/centres/${app.centreId}/policies`, {
    method: 'PUT',
    body: {
      policies: [
        {
          key: 'crawl',
          names,
          applies: { kind: 'room', spaces: ['class-2'] },
          limits: { bookingsPerTerm: 500, windows },
        },
      ],
    },
  });
  if (made.status !== 200) throw new Error(`The rule was not kept: ${JSON.stringify(made.body)}`);
}
