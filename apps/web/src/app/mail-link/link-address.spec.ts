import { mendLinkAddress } from './link-address';

describe('the link of a mail', () => {
  it.each(['visit', 'offer', 'place'])('to a %s is mended when its # was written as %%23', (page) =>
    expect(mendLinkAddress(`/${page}/01a2%23token.of-mail`, '')).toBe(`/${page}/01a2#token.of-mail`),
  );

  it('keeps what a program has added to it', () =>
    expect(mendLinkAddress('/offer/1%23t', '?utm=1')).toBe('/offer/1?utm=1#t'));

  it('is left alone when it is whole, and so is every other address', () =>
    expect([mendLinkAddress('/offer/1', ''), mendLinkAddress('/find/a%23b', '')]).toEqual([null, null]));
});
