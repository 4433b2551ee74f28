import { findClosed, findGaps, freeStretchBetween, hourFrom, shownHours, stretchOf } from './stretch';

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

it('cuts an interval at the edges of the shown day', () => {
  const midnight = Date.parse('2026-11-24T00:00:00+05:00');
  const overnight = { start: '2026-11-24T22:00:00+05:00', end: '2026-11-25T02:00:00+05:00' };
  expect(stretchOf(overnight, midnight)).toEqual(hours(22, 24));
  expect(stretchOf(overnight, midnight + 24 * 3_600_000)).toEqual(hours(0, 2));
});

describe('the gaps of a day', () => {
  it('lie between the bookings', () => {
    expect(findGaps([hours(9, 21)], [hours(14, 16), hours(10, 11)], 0)).toEqual([
      hours(9, 10),
      hours(11, 14),
      hours(16, 21),
    ]);
    expect(findGaps([hours(9, 21)], [hours(10, 12), hours(11, 13)], 0)).toEqual([
      hours(9, 10),
      hours(13, 21),
    ]);
  });

  it('begin at the given time at the earliest', () => {
    expect(findGaps([hours(9, 21)], [hours(10, 11)], 15 * 60)).toEqual([hours(15, 21)]);
  });

  it('are none on a closed day', () => {
    expect(findGaps([], [], 0)).toEqual([]);
  });
});

describe('the stretch between two cells', () => {
  const free = [hours(9, 14), hours(16, 21)];

  it('is cut at the first booking, in both directions', () => {
    expect(freeStretchBetween(free, hours(12, 13), hours(18, 19))).toEqual(hours(12, 14));
    expect(freeStretchBetween(free, hours(17, 18), hours(10, 11))).toEqual(hours(16, 18));
  });

  it('is none when the first cell is taken', () => {
    expect(freeStretchBetween(free, hours(14, 15), hours(17, 18))).toBeNull();
  });
});

it('shows whole hours and knows the closed ones', () => {
  const open = [{ from: 9 * 60 + 30, to: 20 * 60 }];
  const shown = shownHours(open, [hours(19, 21)]);
  expect(shown).toEqual(hours(9, 21));
  expect(findClosed(open, shown)).toEqual([
    { from: 540, to: 570 },
    { from: 1200, to: 1260 },
  ]);
  expect(hourFrom(20 * 60 + 30, shown)).toEqual({ from: 1230, to: 1260 });
});
