import { firstFault, hoursOfDay, nextStretch, readStretch, sayHours, writeStretch } from './hours';

describe('opening hours', () => {
  it('are written as they are read, over midnight too', () => {
    for (const text of ['08:00-22:00', '10:00-02:00', '00:00-24:00'])
      expect(writeStretch(readStretch(text))).toBe(text);
    expect(readStretch('10:00-02:00')).toEqual({ from: 600, to: 1560 });
    expect(readStretch('00:00-00:00')).toEqual({ from: 0, to: 1440 });
  });

  it('are said with a dash, and not at all when it is closed', () => {
    expect(sayHours(['08:00-12:00', '13:00-22:00'])).toBe('08:00–12:00, 13:00–22:00');
    expect(sayHours([])).toBeNull();
  });

  it('may not lie over each other, not even those of the night and of the morning', () => {
    const read = (...texts: string[]) => texts.map(readStretch);
    expect(firstFault(read('08:00-12:00', '12:00-22:00'))).toBeNull();
    expect(firstFault(read('08:00-13:00', '12:00-22:00'))).toBe(1);
    expect(firstFault(read('01:00-04:00', '10:00-02:00'))).toBe(1);
    expect(firstFault(read('10:00-02:00'))).toBeNull();
  });

  it('offer a usual day first, then what is left of it', () => {
    expect(nextStretch([])).toEqual({ from: 540, to: 1080 });
    expect(nextStretch([{ from: 540, to: 720 }])).toEqual({ from: 780, to: 1020 });
    expect(nextStretch([{ from: 540, to: 1440 }])).toBeNull();
  });

  it('of a day are taken from its open times', () => {
    const minutesOf = (instant: string) => Number(instant.slice(11, 13)) * 60;
    expect(
      hoursOfDay(
        [
          { start: '2026-11-24T10:00:00+05:00', end: '2026-11-25T02:00:00+05:00' },
          { start: '2026-11-24T02:00:00+05:00', end: '2026-11-25T00:00:00+05:00' },
        ],
        minutesOf,
      ),
    ).toEqual(['10:00-02:00', '02:00-24:00']);
  });
});
