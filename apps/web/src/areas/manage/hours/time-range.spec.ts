import {
  endChoices,
  firstOverlap,
  hoursOf,
  hoursText,
  nextRange,
  readRange,
  withStart,
  writeRange,
} from './time-range';

describe('readRange', () => {
  it('puts an end that is not after the start on the next day', () => {
    expect(readRange('10:00-02:00')).toEqual({ from: 600, to: 1560 });
    expect(readRange('00:00-00:00')).toEqual({ from: 0, to: 1440 });
  });

  it.each(['08:00-22:00', '10:00-02:00', '00:00-24:00'])('reads what writeRange writes: %s', (text) =>
    expect(writeRange(readRange(text))).toBe(text),
  );
});

describe('hoursText', () => {
  it('writes every range with a dash', () =>
    expect(hoursText(['08:00-12:00', '13:00-22:00'])).toBe('08:00–12:00, 13:00–22:00'));

  it('is null for a closed day', () => expect(hoursText([])).toBeNull());
});

describe('firstOverlap', () => {
  const find = (...texts: string[]) => firstOverlap(texts.map(readRange));

  it('allows ranges that touch', () => expect(find('08:00-12:00', '12:00-22:00')).toBeNull());

  it('finds a range that begins before the last one ends', () =>
    expect(find('08:00-13:00', '12:00-22:00')).toBe(1));

  it('finds a night that runs into the hours of the next day', () =>
    expect(find('01:00-04:00', '10:00-02:00')).toBe(1));

  it('allows a night that ends before the next day begins', () => expect(find('10:00-02:00')).toBeNull());
});

describe('nextRange', () => {
  it('offers working hours first', () => expect(nextRange([])).toEqual({ from: 540, to: 1080 }));

  it('offers hours after the last range', () =>
    expect(nextRange([{ from: 540, to: 720 }])).toEqual({ from: 780, to: 1020 }));

  it('offers nothing at the end of the day', () => expect(nextRange([{ from: 540, to: 1440 }])).toBeNull());
});

describe('withStart', () => {
  it('keeps the end', () =>
    expect(withStart({ from: 540, to: 720 }, 600, 30)).toEqual({ from: 600, to: 720 }));

  it('moves an end that would be before the start', () =>
    expect(withStart({ from: 540, to: 720 }, 720, 30)).toEqual({ from: 720, to: 750 }));
});

describe('endChoices', () => {
  it('lists the ends within a day and the one that the range has', () => {
    const choices = endChoices({ from: 600, to: 1255 }, 30);
    expect(choices.slice(0, 2)).toEqual([630, 660]);
    expect(choices).toContain(1255);
    expect(choices.at(-1)).toBe(600 + 1440 - 30);
  });
});

describe('hoursOf', () => {
  it('reads the hours of a day from its open intervals', () => {
    const minutesOf = (instant: string) => Number(instant.slice(11, 13)) * 60;
    expect(
      hoursOf(
        [
          { start: '2026-11-24T10:00:00+05:00', end: '2026-11-25T02:00:00+05:00' },
          { start: '2026-11-24T02:00:00+05:00', end: '2026-11-25T00:00:00+05:00' },
        ],
        minutesOf,
      ),
    ).toEqual(['10:00-02:00', '02:00-24:00']);
  });
});
