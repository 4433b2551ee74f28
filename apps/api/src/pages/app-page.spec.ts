import { cutAppPage, writeAppPage } from './app-page.js';
import type { FirstAnswers } from './first-answers.js';

const PAGE = cutAppPage('<html><head><title>Бірлік</title></head><body><div id="root"></div></body></html>');
const FIRST = {
  scripts: ['/assets/find.js'],
  styles: ['/assets/find.css'],
  texts: { kk: ['/assets/kk.js'], ru: ['/assets/ru.js'] },
  answers: [],
  isForMembers: false,
  isDrawn: true,
};
const answers = (of: Partial<FirstAnswers>) =>
  ({
    language: Promise.resolve(null),
    complete: Promise.resolve(),
    toJson: () => '{"/me":1}',
    ...of,
  }) as FirstAnswers;

async function written(
  of: Partial<FirstAnswers>,
  view: Partial<Parameters<typeof writeAppPage>[3]> = {},
  first = FIRST,
): Promise<string[]> {
  const pieces: string[] = [];
  const pageOf = writeAppPage(PAGE, first, answers(of), { draw: async () => null, ...view });
  for await (const piece of pageOf) pieces.push(piece);
  return pieces;
}

describe('the page of the app', () => {
  it('says first which files it needs', async () => {
    const [first] = await written({});
    expect(first).toBe(
      '<html><head><title>Бірлік</title>' +
        '<link rel="stylesheet" crossorigin href="/assets/find.css">' +
        '<link rel="modulepreload" crossorigin href="/assets/find.js">' +
        '</head><body>',
    );
  });

  it('has the first view in it where it was drawn, in the language of the reader', async () => {
    const draw = async (language: string, json: string) => `<h1>${language} ${json} $& </h1>`;
    const html = (await written({ language: Promise.resolve('ru') }, { draw })).join('');
    expect(html).toContain('<div id="root" data-drawn lang="ru"><h1>ru {"/me":1} $& </h1></div><script');
    expect((await written({}, { draw }, { ...FIRST, isDrawn: false })).join('')).toContain(
      '<div id="root"></div>',
    );
    expect((await written({})).join('')).toContain('<div id="root"></div>');
  });

  it('is in the language and the theme that were chosen on the device', async () => {
    const chosen = { language: 'en', theme: 'dark', draw: async (language: string) => language };
    const html = (await written({ language: Promise.resolve('ru') }, chosen)).join('');
    expect(html).toMatch(/^<html data-theme="dark">/);
    expect(html).toContain('data-drawn lang="en">en</div>');
  });

  it('names the texts of the reader’s language only, Kazakh where nobody is signed in', async () => {
    expect((await written({ language: Promise.resolve('ru') }))[1]).toContain('/assets/ru.js');
    expect((await written({ language: Promise.resolve('ru') })).join('')).not.toContain('/assets/kk.js');
    expect((await written({}))[1]).toContain('/assets/kk.js');
  });

  it('ends with the answers as data', async () => {
    expect((await written({})).at(-1)).toBe(
      '<script type="application/json" id="first-answers">{"/me":1}</script></body></html>',
    );
  });

  it('comes without the answers of an API that hangs', async () => {
    const never = new Promise<never>(() => undefined);
    const began = Date.now();
    const pieces = await written({ language: never, complete: never, toJson: () => '{}' });
    expect(pieces.at(-1)).toContain('>{}</script></body></html>');
    expect(Date.now() - began).toBeLessThan(4_000);
  });
});
