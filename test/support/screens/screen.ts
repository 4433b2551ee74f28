import type { OpenedPage } from '../opened-page.js';
import { waitUntil } from '../wait-until.js';

/** One view in one state, and how to come to it. */
export interface Screen {
  readonly name: string;
  /** Nobody when absent. */
  readonly login?: string;
  /** May name what was made for the screens: `/series/{series}`. */
  readonly path: string;
  /** Something that is there when the view has its data. */
  readonly ready: string;
  /** Steps from the opened view to the state that is meant. */
  readonly after?: (opened: OpenedPage) => Promise<unknown>;
}

/** Parts of paths that are known once the app has its data. */
export type ScreenLinks = Readonly<Record<string, string>>;

/** A page that every signed-in person can open and that shows nothing of its own. */
const NEUTRAL_PATH = '/nowhere';

export interface ScreenOptions {
  readonly links?: ScreenLinks;
  /** The size of the window; left out, it stays as it is. */
  readonly width?: number;
  readonly height?: number;
}

/** Opens a screen by its address, as a link in a mail does, and waits until all of it is there. */
export async function openScreen(
  screen: Screen,
  opened: OpenedPage,
  options: ScreenOptions = {},
): Promise<void> {
  await resize(opened, options);
  await opened.page.goto(pathOf(screen, options));
  await waitForScreen(screen, opened);
}

/** Opens a screen from within the app, without loading it anew: what the page before has left behind is there. */
export async function switchToScreen(
  screen: Screen,
  opened: OpenedPage,
  options: ScreenOptions = {},
): Promise<void> {
  const { page } = opened;
  if (page.url() === 'about:blank') await page.goto(NEUTRAL_PATH);
  else await navigateTo(opened, NEUTRAL_PATH);
  // Two screens may be the same page with another search: from elsewhere each of them begins anew.
  await page.locator('main h1').waitFor();
  await resize(opened, options);
  await navigateTo(opened, pathOf(screen, options));
  await waitForScreen(screen, opened);
}

async function waitForScreen(screen: Screen, opened: OpenedPage): Promise<void> {
  const { page, words } = opened;
  await page.locator(screen.ready).first().waitFor();
  // A page may load several parts, each with its own sign.
  const loading = page.getByRole('status', { name: words('state.loading') });
  await waitUntil('all is loaded', 30, async () => (await loading.count()) === 0);
  await screen.after?.(opened);
}

/** The router listens to the history. */
async function navigateTo({ page }: OpenedPage, path: string): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
}

async function resize({ page }: OpenedPage, { width, height }: ScreenOptions): Promise<void> {
  if (width !== undefined && height !== undefined) await page.setViewportSize({ width, height });
}

function pathOf({ path }: Screen, { links = {} }: ScreenOptions): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => links[name] ?? '');
}
