import { cutAppPage, writeAppPage } from './app-page.js';
import type { FirstAnswers } from './first-answers.js';

const PAGE = cutAppPage('<html><head><title>Бірлік</title></head><body><div id="root"></div></body></html>');
const FIRST = {
  scripts: ['/assets/find.js'],
  styles: ['/assets/find.css'],
  texts: { kk: ['/assets/kk.js'], ru: ['/assets/ru.js'] },
  answers: [],
  isForMembers: false,
};
const answers = (of: Partial<FirstAnswers>) =>
  ({
    language: Promise.resolve(null),
    complete: Promise.resolve(),
    toJson: () => '{"/me":1}',
    ...of,
  }) as FirstAnswers;

async function written(of: Partial<FirstAnswers>): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of writeAppPage(PAGE, FIRST, answers(of))) pieces.push(piece);
  return pieces;
}

describe('the page of the app', () => {
  it('says first which files it needs', async () => {
    const [first] = await written({});
    expect(first).toBe(
      '<html><head><title>Бірлік</title>' +
        '<link rel="stylesheet" crossorigin href="/assets/find.css">' +
        '<link rel="modulepreload" crossorigin href="/assets/find.js">' +
        '</head><body><div id="root"></div>',
    );
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
