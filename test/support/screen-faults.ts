import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { DemoHouse } from './demo-house.js';
import { foreignWordsOn } from './foreign-words.js';
import { goTo, type Screen, SCREENS } from './screens.js';
import type { LanguageCode } from './words.js';

/** What is wrong, each with the screen it was seen on. */
export interface Faults {
  readonly words: string[];
  readonly widths: string[];
  readonly console: string[];
  readonly axe: string[];
}

const WIDTHS = [1280, 390] as const;
const NARROWEST = 320;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Only these look at colours: in the other theme the rest would say the same again. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Goes through every screen in one language, in both widths and themes.
 * @param names what people typed: shown as they typed it, in whatever language
 */
export async function faultsIn(
  house: DemoHouse,
  language: LanguageCode,
  names: readonly string[],
): Promise<Faults> {
  const faults: Faults = { words: [], widths: [], console: [], axe: [] };
  const waiting = [...SCREENS];
  const visit = async () => {
    for (let screen = waiting.shift(); screen; screen = waiting.shift())
      await look(house, screen, language, names, faults);
  };
  // Two windows: a page is busy on one core.
  await Promise.all([visit(), visit()]);
  return faults;
}

async function look(
  house: DemoHouse,
  screen: Screen,
  language: LanguageCode,
  names: readonly string[],
  faults: Faults,
): Promise<void> {
  const { login, name } = screen;
  const opened = await house.open({ ...(login && { login }), language, width: WIDTHS[0] });
  const { page } = opened;
  await goTo(screen, opened).catch((error: Error) => {
    throw new Error(`${name}, ${language}: ${error.message}`);
  });
  const lang = await page.evaluate<string>('document.documentElement.lang');
  if (lang !== language) faults.words.push(`${name}: the page says it is ${lang}`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    faults.words.push(...(await foreignWordsOn(page, language, names)).map((text) => `${name}: ${text}`));
    await page.emulateMedia({ colorScheme: 'light' });
    faults.axe.push(...(await axe(page, TAGS)).map((text) => `${name}, light, ${width} px: ${text}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.axe.push(...(await axe(page, OF_COLOURS)).map((text) => `${name}, dark, ${width} px: ${text}`));
  }
  for (const width of [...WIDTHS, NARROWEST]) {
    await page.setViewportSize({ width, height: 844 });
    const content = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (content > width) faults.widths.push(`${name}: ${content} px of content in ${width} px`);
  }
  faults.console.push(...opened.complaints);
  await opened.close();
}

async function axe(page: Page, rules: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Without this it describes everything that is right, too, which takes twice the time.
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
