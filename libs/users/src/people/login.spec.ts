import { readEmail, readLogin, readLoginName, readPhone, suggestLoginName } from './login.js';

describe('what people sign in with', () => {
  it.each(['8 701 234 56 78', '87012345678', '+7 (701) 234-56-78', '701 234 56 78', '+77012345678'])(
    'is one phone, written %s',
    (text) => {
      expect(readPhone(text)).toBe('+77012345678');
    },
  );

  it('is a phone of another country with its code', () => {
    expect([readPhone('+998 90 123 45 67'), readPhone('12'), readPhone('телефон')]).toEqual([
      '+998901234567',
      null,
      null,
    ]);
  });

  it('is an address in small letters', () => {
    expect(readEmail(' Aiaru@Mail.KZ ')).toBe('aiaru@mail.kz');
    for (const none of [
      'x',
      'x@',
      '@y.kz',
      'a b@c.kz',
      'a@b',
      'a@b.k',
      'a@b@c.kz',
      `${'x'.repeat(250)}@a.kz`,
    ])
      expect([none, readEmail(none)]).toEqual([none, null]);
  });

  it('is a login name that looks like neither', () => {
    expect([
      readLoginName('Bala.2'),
      readLoginName('87012345678'),
      readLoginName('a@b.kz'),
      readLoginName('ab'),
    ]).toEqual(['bala.2', null, null, null]);
  });

  it('is told apart by what was typed', () => {
    expect([readLogin(' A@b.kz '), readLogin('8 701 234 56 78'), readLogin('Bala')]).toEqual([
      { kind: 'email', value: 'a@b.kz' },
      { kind: 'phone', value: '+77012345678' },
      { kind: 'name', value: 'bala' },
    ]);
  });
});

it.each([
  ['Айдана Серік', 'aidana.serik'],
  ['Ўктам Жўраев', 'uktam.zhuraev'],
  ['O’Neil, Anna-Maria', 'oneil.ana.maria'],
  ['李', 'member'],
])('suggests a login name for «%s»', (name, login) => {
  expect(suggestLoginName(name)).toBe(login);
});
