import type { IncomingHttpHeaders } from 'node:http';
import { LANGUAGES } from '@birlik/kernel';

const THEMES = ['light', 'dark'];

/** What was chosen on a device, as its cookies say: the pages keep it there for the server. Undefined where nothing was. */
export function readPreferences(cookies: string | undefined): { language?: string; theme?: string } {
  const read = (name: string, values: readonly string[]) =>
    values.find((value) => cookies?.split(/; */).includes(`birlik-${name}=${value}`));
  const [language, theme] = [read('language', LANGUAGES), read('theme', THEMES)];
  return { ...(language && { language }), ...(theme && { theme }) };
}

/** Whether a browser draws into a window that is wider than that of a phone. A wrong guess costs the first picture only. */
export function isWide(headers: IncomingHttpHeaders): boolean {
  const hint = headers['sec-ch-ua-mobile'];
  return hint === undefined ? !/\bMobi/i.test(headers['user-agent'] ?? '') : hint === '?0';
}
