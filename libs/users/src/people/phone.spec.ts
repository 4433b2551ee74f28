import { readPhone } from './phone.js';

describe('readPhone', () => {
  it.each(['+7 701 234 56 78', '8 (701) 234-56-78', '87012345678', '701 234 5678'])(
    'reads %s as one number',
    (text) => expect(readPhone(text)).toBe('+77012345678'),
  );

  it.each(['', '12', 'Айару', '8 701 234'])('«%s» is none', (text) => expect(readPhone(text)).toBeNull());
});
