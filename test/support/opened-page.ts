import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { type LanguageCode, wordsOf, type Words } from './words.js';

export interface PageOptions {
  readonly language: LanguageCode;
  readonly width: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** False for a browser that runs no scripts. */
  readonly javaScriptEnabled?: boolean;
}

/** A window, the words of its language, and what its console complained about. */
export interface OpenedPage {
  readonly page: Page;
  readonly words: Words;
  /** Errors of the console and of scripts until now; the question who is signed in may be answered with 401. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The device speaks another language and lives in another zone: neither may show. */
const DEVICE = { locale: 'en-US', timezoneId: 'America/New_York', reducedMotion: 'reduce' } as const;
/** A machine with much to do is slow; a test that says how soon something happens says so itself. */
const WAIT_MS = 30_000;

/** @param cookie `name=value` of a session, or nothing */
export async function openPage(
  browser: Browser,
  url: string,
  cookie: string,
  {
    language,
    width,
    height = width < 600 ? 844 : 800,
    theme = 'light',
    javaScriptEnabled = true,
  }: PageOptions,
): Promise<OpenedPage> {
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({
    ...DEVICE,
    baseURL: url,
    viewport: { width, height },
    hasTouch: width < 600,
    colorScheme: theme,
    javaScriptEnabled,
  });
  if (cookie) await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  await context.addInitScript(
    `localStorage.getItem('birlik.language') ?? localStorage.setItem('birlik.language', '${language}')`,
  );
  context.setDefaultTimeout(WAIT_MS);
  // As the pages keep it, for the server to draw in.
  await context.addCookies([{ name: 'birlik-language', value: language, url }]);
  const page = await context.newPage();
  if (javaScriptEnabled) awaitApp(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message))
      complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  return { page, words: wordsOf(language), complaints, close: () => context.close() };
}

/** Going to a page ends when the app has taken over what the server drew: people are slower than the scripts. */
function awaitApp(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (options?.waitUntil !== 'commit')
      await page.locator('#root[data-drawn]').waitFor({ state: 'detached' });
    return answer;
  };
}

/** The browser itself writes down every 401; before a sign-in, and behind a broken link, it is the answer one wants. */
function isExpected(message: ConsoleMessage): boolean {
  return (
    /\b401\b/.test(message.text()) &&
    /\/api\/v1\/(me|session|(offers|bookings|registrations)\/[^/]+)$/.test(message.location().url)
  );
}
