import { setTimeout as wait } from 'node:timers/promises';
import type { FirstAnswers } from './first-answers.js';
import type { FirstPage } from './first-pages.js';

/** A page is never held up for longer: scripts on a slow line need more, and what is missing the page asks for itself. */
const WAIT_FOR_ANSWERS_MS = 2_000;
const DEFAULT_LANGUAGE = 'kk';
const ROOT = '<div id="root"></div>';

/** The page of the app, cut where its head ends, inside the element that the app is drawn into, and where its body ends. */
export interface AppPage {
  readonly head: string;
  /** From the end of the head to the beginning of that element. */
  readonly body: string;
  /** That element without content. */
  readonly root: string;
  readonly end: string;
}

/** Draws the first view in a language. @returns HTML; null when the browser has to draw it */
export type Draw = (language: string, answers: string) => Promise<string | null>;

/** @param html as the build wrote it */
export function cutAppPage(html: string): AppPage {
  const [head = '', rest = ''] = split(html, '</head>');
  const [whole = '', end = ''] = split(rest, '</body>');
  const [body = '', root = ''] = split(whole, ROOT);
  return { head, body, root, end };
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}

/**
 * The page in three pieces: what lets the browser ask for the scripts; the texts, as soon as it is known in which language; and
 * the first answers of the API, which arrive while the scripts are on their way.
 */
export async function* writeAppPage(
  page: AppPage,
  first: FirstPage,
  answers: FirstAnswers,
  {
    language: chosen,
    theme,
    draw,
  }: { readonly language?: string; readonly theme?: string; readonly draw: Draw },
): AsyncGenerator<string> {
  const limit = new AbortController();
  const late = wait(WAIT_FOR_ANSWERS_MS, undefined, { signal: limit.signal, ref: false }).catch(
    () => undefined,
  );
  const html = page.head.replace('<html', theme === undefined ? '<html' : `<html data-theme="${theme}"`);
  yield html + styleLinks(first.styles) + scriptLinks(first.scripts) + page.body;
  const language = chosen ?? (await Promise.race([answers.language, late])) ?? DEFAULT_LANGUAGE;
  yield scriptLinks(first.texts[language] ?? []);
  await Promise.race([answers.complete, late]);
  limit.abort();
  const json = answers.toJson();
  const drawn = first.isDrawn ? await draw(language, json) : null;
  yield drawn === null
    ? page.root
    : page.root.replace('></div>', () => ` data-drawn lang="${language}">${drawn}</div>`);
  // A block of data is no script: the policy against inline scripts has nothing to refuse.
  yield `<script type="application/json" id="first-answers">${json}</script>${page.end}`;
}

function scriptLinks(addresses: readonly string[]): string {
  return addresses.map((address) => `<link rel="modulepreload" crossorigin href="${address}">`).join('');
}

function styleLinks(addresses: readonly string[]): string {
  return addresses.map((address) => `<link rel="stylesheet" crossorigin href="${address}">`).join('');
}
