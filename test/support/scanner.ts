import type { Page } from 'playwright-core';

/** What the keys of a USB scanner type where the computer writes Kazakh: the digit row bears letters too. */
const KAZAKH_LAYOUT: Readonly<Record<string, string>> = {
  ...pairs('1234567890', '"әіңғ,.үұқ'),
  ...pairs('QWERTYUIOPASDFGHJKLZXCVBNM', 'йцукенгшщзфывапролдячсмить'),
};

/** Types a code as a scanner does: at once, garbled by the layout, with Enter at its end. */
export async function scan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const keys = [...code].map((character) => ({
    code: /\d/.test(character) ? `Digit${character}` : `Key${character}`,
    key: KAZAKH_LAYOUT[character] ?? character,
  }));
  const strokes = [
    ...keys.map(({ code, key }) => ({ code, key, text: key })),
    { code: 'Enter', key: 'Enter', text: '\r' },
  ];
  // Not one after another: a scanner does not wait for the page.
  await Promise.all(
    strokes.flatMap((stroke) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', code: stroke.code, key: stroke.key }),
    ]),
  );
  await session.detach();
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, [...to][i] ?? letter]));
}
