import type { Page } from 'playwright-core';
import type { DemoApp } from '../demo-app.js';
import type { OpenedPage } from '../opened-page.js';
import { LANGUAGES, type LanguageCode } from '../words.js';
import { SCREENS } from './all-screens.js';
import { AxeChecks } from './axe-checks.js';
import { foreignTextsOn, namesIn } from './page-language.js';
import { openScreen, type Screen, type ScreenLinks, switchToScreen } from './screen.js';

/** What is wrong in one language, each with the screen it was seen on. */
export interface Faults {
  readonly texts: string[];
  readonly widths: string[];
  readonly console: string[];
  readonly axe: string[];
}

const WIDEST = 1280;
const NARROWEST = 320;
/** In which order a screen is looked at: a change of the theme paints all of it anew, so there are as few as can be. */
const VIEWS = [
  { width: WIDEST, themes: ['light', 'dark'] },
  { width: 390, themes: ['dark', 'light'] },
] as const;
const HEIGHT = 844;
/** In this language screens are opened by their address, in the others from within the app. */
const BY_ADDRESS: LanguageCode = 'kk';
/** Colours know no language: the dark theme is looked at in one. */
const DARK_IN: LanguageCode = 'kk';

/** Goes through every screen in every language and width, and in both themes where that can differ. */
export class Crawl {
  readonly faults: Readonly<Record<LanguageCode, Faults>> = {
    kk: noFaults(),
    ru: noFaults(),
    en: noFaults(),
  };
  readonly checks = new AxeChecks();
  private names: string[] = [];

  /** @param links what the paths of the screens name */
  constructor(
    private readonly app: DemoApp,
    private readonly links: ScreenLinks,
  ) {}

  /** Two windows side by side: a page is busy on one core. One person is in one window at a time. */
  async run(): Promise<void> {
    this.names = await namesIn(this.app.databaseUrl);
    const waiting = screensByLogin();
    const visit = async () => {
      for (let screens = waiting.shift(); screens !== undefined; screens = waiting.shift())
        for (const language of LANGUAGES) await this.visit(screens, language);
    };
    await Promise.all([visit(), visit()]);
  }

  private async visit(screens: readonly Screen[], language: LanguageCode): Promise<void> {
    const login = screens[0]?.login;
    const opened = await this.app.open({ ...(login && { login }), language, width: WIDEST });
    // Nobody comes to a page of theirs but by a link.
    const open = language === BY_ADDRESS || !login ? openScreen : switchToScreen;
    for (const screen of screens) {
      await open(screen, opened, { links: this.links, width: WIDEST, height: HEIGHT }).catch(
        (error: Error) => {
          throw new Error(`${screen.name}, ${language}: ${error.message}`, { cause: error });
        },
      );
      await this.look(screen.name, opened, language);
    }
    this.faults[language].console.push(...opened.complaints);
    await opened.close();
  }

  private async look(name: string, { page }: OpenedPage, language: LanguageCode): Promise<void> {
    const { texts, widths, axe } = this.faults[language];
    const note = (list: string[], where: string, found: readonly string[]) =>
      list.push(...found.map((text) => `${name}${where}: ${text}`));
    const lang = await page.evaluate<string>('document.documentElement.lang');
    if (lang !== language) note(texts, '', [`the page says it is ${lang}`]);
    for (const { width, themes } of VIEWS) {
      await page.setViewportSize({ width, height: HEIGHT });
      if (await isTooWide(page, width)) note(widths, '', [`${width} px are too narrow for it`]);
      await unroll(page, width);
      note(texts, '', await foreignTextsOn(page, language, this.names));
      note(axe, `, ${width} px`, await this.checks.violationsOf(page));
      for (const colorScheme of language === DARK_IN ? themes : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        note(axe, `, ${colorScheme}, ${width} px`, await this.checks.violationsOfColours(page));
      }
    }
    await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
    if (await isTooWide(page, NARROWEST)) note(widths, '', [`${NARROWEST} px are too narrow for it`]);
  }
}

function noFaults(): Faults {
  return { texts: [], widths: [], console: [], axe: [] };
}

/** Those with most screens first, so that both windows end together. */
function screensByLogin(): Screen[][] {
  const logins = [...new Set(SCREENS.map(({ login }) => login))];
  return logins
    .map((login) => SCREENS.filter((screen) => screen.login === login))
    .sort((a, b) => b.length - a.length);
}

/** Makes the window as high as the page: what sticks to its edges lies over nothing that axe would then call covered. */
async function unroll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.max(HEIGHT, height) });
}

async function isTooWide(page: Page, width: number): Promise<boolean> {
  return (await page.evaluate<number>('document.documentElement.scrollWidth')) > width;
}
