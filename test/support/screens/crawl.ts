import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { DemoApp } from './demo-app.js';
import { foreignWordsOn } from './foreign-words.js';
import type { OpenedPage } from './opened-page.js';
import { goTo, type Screen, type ScreenLinks, SCREENS } from './screens.js';
import { LANGUAGES, type LanguageCode } from './words.js';

/** What is wrong, each with the screen it was seen on. */
export interface Faults {
  readonly words: string[];
  readonly widths: string[];
  readonly console: string[];
  readonly axe: string[];
}

const WIDTHS = [1280, 390] as const;
const NARROWEST = 320;
const HEIGHT = 844;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Only these look at colours, and colours know no language: the dark theme is asked for these, in the first language. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Goes through every screen in one language, in both widths; in both themes where that can differ.
 * @param names what people typed: shown as they typed it, in whatever language
 * @param links what the paths of the screens name
 */
export async function faultsIn(
  app: DemoApp,
  language: LanguageCode,
  names: readonly string[],
  links: ScreenLinks,
): Promise<Faults> {
  const faults: Faults = { words: [], widths: [], console: [], axe: [] };
  const waiting = [...new Set(SCREENS.map(({ login }) => login))];
  const visit = async () => {
    while (waiting.length > 0) {
      const login = waiting.shift();
      const opened = await app.open({ ...(login && { login }), language, width: WIDTHS[0] });
      for (const screen of SCREENS.filter((one) => one.login === login))
        await look(screen, opened, { language, names, links }, faults);
      faults.console.push(...opened.complaints);
      await opened.close();
    }
  };
  // Two windows: a page is busy on one core.
  await Promise.all([visit(), visit()]);
  return faults;
}

async function look(
  screen: Screen,
  opened: OpenedPage,
  { language, names, links }: { language: LanguageCode; names: readonly string[]; links: ScreenLinks },
  faults: Faults,
): Promise<void> {
  const { name } = screen;
  const { page } = opened;
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await goTo(screen, opened, links).catch((error: Error) => {
    throw new Error(`${name}, ${language}: ${error.message}`);
  });
  const lang = await page.evaluate<string>('document.documentElement.lang');
  if (lang !== language) faults.words.push(`${name}: the page says it is ${lang}`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (await isTooWide(page, width)) faults.widths.push(`${name}: ${width} px are too narrow for it`);
    await unroll(page, width);
    faults.words.push(...(await foreignWordsOn(page, language, names)).map((text) => `${name}: ${text}`));
    // English is the shortest: what fits in Kazakh and Russian fits.
    if (language === 'en' && width === WIDTHS[0]) continue;
    await page.emulateMedia({ colorScheme: 'light' });
    faults.axe.push(...(await axe(page, TAGS)).map((text) => `${name}, light, ${width} px: ${text}`));
    if (language !== LANGUAGES[0]) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.axe.push(...(await axe(page, OF_COLOURS)).map((text) => `${name}, dark, ${width} px: ${text}`));
  }
  await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
  if (await isTooWide(page, NARROWEST)) faults.widths.push(`${name}: ${NARROWEST} px are too narrow for it`);
}

/** Makes the window as high as the page: what sticks to its edges lies over nothing that axe would then call covered. */
async function unroll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.max(HEIGHT, height) });
}

async function isTooWide(page: Page, width: number): Promise<boolean> {
  return (await page.evaluate<number>('document.documentElement.scrollWidth')) > width;
}

async function axe(page: Page, rules: string[]): Promise<string[]> {
  // A colour on its way to another is neither of the two.
  await page.evaluate(
    'Promise.all(document.getAnimations().map((a) => Promise.race([a.finished, new Promise((r) => setTimeout(r, 400))])).map((p) => p.catch(() => undefined)))',
  );
  const { violations } = await new AxeBuilder({ page })
    // Without this it describes everything that is right, too, which takes twice the time.
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
