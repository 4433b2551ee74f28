import type { OpenedPage } from '../opened-page.js';
import type { Screen } from './screen.js';

/** A day with bookings. */
const BUSY_DAY = '2026-11-25';

/** The views of the front desk and of the manager. */
export const STAFF_SCREENS: readonly Screen[] = [
  { name: 'requests', login: 'desk', path: '/requests', ready: 'main article' },
  { name: 'closures', login: 'manager', path: '/closures', ready: 'main form' },
  { name: 'front desk', login: 'desk', path: '/front-desk', ready: 'main li' },
  {
    name: 'front desk, nobody found',
    login: 'desk',
    path: '/front-desk',
    ready: 'main li',
    after: async ({ page, words }) => {
      await page.getByLabel(words('frontDesk.search')).fill('000000');
      await page.keyboard.press('Enter');
      await page.getByText(words('frontDesk.nobody')).waitFor();
    },
  },
  { name: 'rules', login: 'manager', path: '/rules', ready: 'fieldset' },
  {
    name: 'rules, one changed',
    login: 'manager',
    path: '/rules',
    ready: 'fieldset',
    after: async ({ page, words }) => {
      await page.getByLabel(words('rules.deskGraceMinutes')).fill('25');
      await page.locator('main button[type=submit]').first().waitFor();
    },
  },
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
      await page.getByLabel(words('closures.firstDay')).selectOption(BUSY_DAY);
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
  {
    name: 'a person before an erasure',
    login: 'manager',
    path: '/people',
    ready: 'main li a',
    after: async (opened) => {
      await opened.page.locator('main li a').first().click();
      await press(opened, opened.words('person.eraseOpen'));
    },
  },
  {
    name: 'people from a file',
    login: 'manager',
    path: '/people/import',
    ready: 'main section',
    after: async ({ page, words }) => {
      const lines = ['№ 1;№ 2', '91;newcomer@file.example', '92;member041@birlik.example', '93;x@'];
      const buffer = Buffer.from(lines.join('\n'));
      await page.locator('input[type=file]').setInputFiles({ name: '1', mimeType: 'text/csv', buffer });
      await page.getByLabel(words('import.field.fullName'), { exact: true }).selectOption('0');
      await page.getByLabel(words('import.field.email'), { exact: true }).selectOption('1');
      await page.getByText(words('import.kind.known', { count: 1 })).waitFor();
    },
  },
  { name: 'stickers', login: 'manager', path: '/spaces?print=library', ready: 'main img' },
];

async function press({ page }: OpenedPage, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
}
