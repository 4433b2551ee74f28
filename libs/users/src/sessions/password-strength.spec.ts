import { isStrongPassword } from './password-strength.js';

describe('a new password', () => {
  it.each(['жеті көл мен қызыл үстел', 'correct horse battery staple', 'vK3-qm8.Zt2w'])(
    'may be %s',
    (one) => {
      expect(isStrongPassword(one)).toBe(true);
    },
  );

  it.each([
    ['short', 'vK3-qm8.Z'],
    ['common', 'password123'],
    ['common, with a year', 'qwertyuiop2024'],
    ['one letter', 'ааааааааааааа'],
    ['a row of digits', '12345678901'],
    ['what people here take first', 'құпиясөз2026'],
    ['the name of the city', 'шымкент2026'],
    ['the town twice', 'шымкентшымкент'],
    ['a row of the keyboard', 'йцукенгшщз'],
  ])('is refused when it is %s', (_why, one) => {
    expect(isStrongPassword(one)).toBe(false);
  });

  it('is not made of what belongs to the person', () => {
    expect(isStrongPassword('мысалбекайару')).toBe(true);
    expect(isStrongPassword('мысалбекайару', ['Айару Мысалбек'])).toBe(false);
    expect(isStrongPassword('aiaru.mysalbek', ['aiaru.mysalbek@mail.example'])).toBe(false);
  });
});
