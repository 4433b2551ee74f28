import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a page of the app needs before it can be shown. The build of the pages writes it. */
export interface FirstPage {
  /** Its scripts besides those of every page, as addresses. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Its texts by language. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** What it asks the API first: paths below `/api/v1` with the names of {@link Blanks} in braces. */
  readonly answers: readonly string[];
  /** Staff are led on to another page. */
  readonly isForMembers: boolean;
  /** Its first view is drawn before it is sent. */
  readonly isDrawn: boolean;
}

/** What the paths of a page leave open until it is asked for. */
export interface Blanks {
  readonly centreId: string;
  /** Today's date at the centre. */
  readonly today?: string;
  /** The shortest slot that a desk can be booked for now. Absent when the day is over. */
  readonly slotStart?: string;
  readonly slotEnd?: string;
}

/** The pages that people open first, by path. */
export type FirstPages = Readonly<Record<string, FirstPage>>;

/** The file of the build, which is not served. */
export const FIRST_PAGES_FILE = 'first-pages.json';

/** Every page that the build does not name. */
const OTHER_PAGES = '*';
const NOTHING: FirstPage = {
  scripts: [],
  styles: [],
  texts: {},
  answers: [],
  isForMembers: false,
  isDrawn: false,
};

/** Reads what the build of the pages wrote. */
export async function readFirstPages(folder: string): Promise<FirstPages> {
  const file = join(folder, FIRST_PAGES_FILE);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as FirstPages) : {};
}

/** What the page at an address needs. An address with a search may mean another day or slot than the first one. */
export function findFirstPage(pages: FirstPages, address: string): FirstPage {
  const [path = '/', search] = address.split('?', 2);
  const page = (Object.hasOwn(pages, path) ? pages[path] : pages[OTHER_PAGES]) ?? NOTHING;
  return search ? { ...page, answers: page.answers.filter((one) => !dependsOnTime(one)) } : page;
}

/** Whether a path asks about today or about the first slot. */
export function dependsOnTime(path: string): boolean {
  return /\{(today|slotStart|slotEnd)\}/.test(path);
}

/** The paths with their blanks filled in; without those that have nothing to be filled with. */
export function fillBlanks(paths: readonly string[], blanks: Blanks): string[] {
  const values: Readonly<Record<string, string | undefined>> = { ...blanks };
  const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return paths
    .filter((path) => namesIn(path).every((name) => values[name] !== undefined))
    .map((path) => path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name]!)));
}
