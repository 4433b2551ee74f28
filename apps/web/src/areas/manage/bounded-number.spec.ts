import { onlyDigits, readNumber } from './bounded-number';

describe('readNumber', () => {
  const bounds = { min: 1, max: 240 };

  it('reads a whole number within the bounds', () => expect(readNumber(bounds, '30')).toBe(30));

  it.each(['', ' ', '0', '241', '1.5', 'x'])('reads nothing from «%s»', (text) =>
    expect(readNumber(bounds, text)).toBeNull(),
  );
});

describe('onlyDigits', () => {
  it('drops everything else', () => expect(onlyDigits('1 h 30')).toBe('130'));
});
