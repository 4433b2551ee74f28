import fc from 'fast-check';
import { isCleanText, isOneLine, tidyText } from './clean-text.js';
import { fill, LANGUAGES, languageFor } from './language.js';
import { writeMoment } from './moment-texts.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'kk'],
    ['', 'kk'],
    ['*', 'kk'],
    ['de', 'kk'],
    ['ru', 'ru'],
    ['RU-ru', 'ru'],
    ['en-US,en;q=0.9', 'en'],
    ['de, ru;q=0.5, en;q=0.7', 'en'],
    ['kk;q=0.1, ru;q=0.2', 'ru'],
    ['ru;q=0, en;q=0.1', 'en'],
    ['ru;q=x', 'kk'],
    [';;;,,,q=', 'kk'],
    ['kk-Cyrl-KZ', 'kk'],
  ] as const)('for «%s» is %s', (header, language) => expect(languageFor(header)).toBe(language));

  it('is one of the three for any header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) =>
        ['kk', 'ru', 'en'].includes(languageFor(header)),
      ),
    );
  });
});

describe('clean text', () => {
  it('is what people write in any of their languages', () => {
    for (const text of [
      'Қайрат',
      'Әлихан Нұрланұлы',
      'два\nстроки',
      'tab\there',
      '👩‍👩‍👧 команда',
      'José',
      '‌zero-width joiner',
    ]) {
      expect([text, isCleanText(text)]).toEqual([text, true]);
    }
  });

  it.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u200b',
    '\u200e',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\ufff9',
    '\ud800',
    '\udc00',
  ])('holds no %j', (bad) => {
    for (const text of [bad, `a${bad}`, `${bad}b`, `a${bad}b`]) expect(isCleanText(text)).toBe(false);
  });

  it('has only whole surrogate pairs', () => {
    expect([isCleanText('😀'), isCleanText('😀'.slice(0, 1)), isCleanText('\udc00\ud800')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(['a\u2028b', 'a\u2029b', 'a\nb', 'a\r\nBcc: x'])('may be %j, but not as one line', (text) => {
    expect([isCleanText(text), isOneLine(text)]).toEqual([true, false]);
  });

  it('is composed and trimmed', () => expect(tidyText('  И\u0306од ')).toBe('Йод'));
});

describe('filling a text', () => {
  it('replaces the names that have a value and leaves the others', () => {
    expect(fill('{a}–{b}, {c}', { a: 1, b: 'екі' })).toBe('1–екі, {c}');
  });

  it('does not fill names inside values', () => expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}'));
});

test('a moment is written with the words of the language, on the clock of the zone', () => {
  const at = Date.parse('2026-11-24T20:30:00Z');
  expect(LANGUAGES.map((language) => writeMoment(at, 'Asia/Almaty', language))).toEqual([
    '25 қараша, 01:30',
    '25 ноября, 01:30',
    '25 November, 01:30',
  ]);
});
