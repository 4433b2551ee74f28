import type { Page } from 'playwright-core';

/** What the keys of a USB scanner type where the computer writes Kazakh: the digit row bears letters too. */
const KAZAKH_LAYOUT: Readonly<Record<string, string>> = {
  ...pairs('1234567890', '"әіңғ,.үұқ'),
  ...pairs('QWERTYUIOPASDFGHJKLZXCVBNM', 'йцукенгшщзфывапролдячсмить'),
};

/** Most scanners are faster than a hand. */
const BETWEEN_KEYS_S = 0.008;

/** Types a code as a scanner does: at once, garbled by the layout, with Enter at its end. */
export async function scan(page: Page, code: string, betweenKeysS = BETWEEN_KEYS_S): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const keys = [...code].map((character) => ({
    code: /\d/.test(character) ? `Digit${character}` : `Key${character}`,
    key: KAZAKH_LAYOUT[character] ?? character,
  }));
  const strokes = [
    ...keys.map(({ code, key }) => ({ code, key, text: key })),
    { code: 'Enter', key: 'Enter', text: '\r' },
  ];
  const began = Date.now() / 1_000;
  // Not one after another: a scanner does not wait for the page. Its pace is its own, however busy this machine is.
  await Promise.all(
    strokes.flatMap((stroke, i) => {
      const { code, key } = stroke;
      const timestamp = began + i * betweenKeysS;
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...stroke }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, code, key }),
      ];
    }),
  );
  await session.detach();
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, [...to][i] ?? letter]));
}
