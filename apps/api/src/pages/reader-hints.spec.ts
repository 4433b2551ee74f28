import { isWide, readPreferences } from './reader-hints.js';

describe('what a browser says about its reader', () => {
  it('are the language and the theme that were chosen on the device, and nothing else', () => {
    expect(readPreferences('a=b; birlik-language=ru; birlik-theme=dark')).toEqual({
      language: 'ru',
      theme: 'dark',
    });
    expect(readPreferences('birlik-language=xx; birlik-theme="><script>; xbirlik-theme=dark')).toEqual({});
    expect(readPreferences('birlik-theme=device')).toEqual({});
    expect(readPreferences(undefined)).toEqual({});
  });

  it.each([
    [{ 'sec-ch-ua-mobile': '?1' }, false],
    [{ 'sec-ch-ua-mobile': '?0', 'user-agent': 'x Mobile' }, true],
    [{ 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E148 Safari' }, false],
    [{ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }, true],
    [{}, true],
  ])('%p: wide %p', (headers, wide) => expect(isWide(headers)).toBe(wide));
});
