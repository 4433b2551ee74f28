import { setTimeout as wait } from 'node:timers/promises';
import type { FirstAnswers } from './first-answers.js';
import type { FirstPage } from './first-pages.js';

/** A page is never held up for longer: scripts on a slow line need more, and what is missing the page asks for itself. */
const WAIT_FOR_ANSWERS_MS = 2_000;
const DEFAULT_LANGUAGE = 'kk';

/** The page of the app, cut where its head and its body end. */
export interface AppPage {
  readonly head: string;
  readonly body: string;
  readonly end: string;
}

/** @param html as the build wrote it */
export function cutAppPage(html: string): AppPage {
  const [head = '', rest = ''] = split(html, '</head>');
  const [body = '', end = ''] = split(rest, '</body>');
  return { head, body, end };
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
): AsyncGenerator<string> {
  const limit = new AbortController();
  const late = wait(WAIT_FOR_ANSWERS_MS, undefined, { signal: limit.signal, ref: false }).catch(
    () => undefined,
  );
  yield page.head + styleLinks(first.styles) + scriptLinks(first.scripts) + page.body;
  const language = (await Promise.race([answers.language, late])) ?? DEFAULT_LANGUAGE;
  yield scriptLinks(first.texts[language] ?? []);
  await Promise.race([answers.complete, late]);
  limit.abort();
  // A block of data is no script: the policy against inline scripts has nothing to refuse.
  yield `<script type="application/json" id="first-answers">${answers.toJson()}</script>${page.end}`;
}

function scriptLinks(addresses: readonly string[]): string {
  return addresses.map((address) => `<link rel="modulepreload" crossorigin href="${address}">`).join('');
}

function styleLinks(addresses: readonly string[]): string {
  return addresses.map((address) => `<link rel="stylesheet" crossorigin href="${address}">`).join('');
}
