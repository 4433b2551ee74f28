import { closedStretches, gaps, reach, shownHours } from './timeline-model';

const hour = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

describe('a day of a room', () => {
  it('finds what is free between bookings', () => {
    expect(gaps([hour(9, 21)], [hour(14, 16), hour(10, 11)], 0)).toEqual([
      hour(9, 10),
      hour(11, 14),
      hour(16, 21),
    ]);
    expect(gaps([hour(9, 21)], [hour(10, 12), hour(11, 13)], 0)).toEqual([hour(9, 10), hour(13, 21)]);
    expect(gaps([hour(9, 21)], [hour(10, 11)], 15 * 60)).toEqual([hour(15, 21)]);
    expect(gaps([], [], 0)).toEqual([]);
  });

  it('cuts a drag at the first booking in the way, in both directions', () => {
    const free = [hour(9, 14), hour(16, 21)];
    expect(reach(free, hour(12, 13), hour(18, 19))).toEqual(hour(12, 14));
    expect(reach(free, hour(17, 18), hour(10, 11))).toEqual(hour(16, 18));
    expect(reach(free, hour(14, 15), hour(17, 18))).toBeNull();
  });

  it('shows whole hours and hatches the closed ones', () => {
    const shown = shownHours([{ from: 9 * 60 + 30, to: 20 * 60 }], [hour(19, 21)]);
    expect(shown).toEqual(hour(9, 21));
    expect(closedStretches([{ from: 9 * 60 + 30, to: 20 * 60 }], shown)).toEqual([
      { from: 540, to: 570 },
      { from: 1200, to: 1260 },
    ]);
  });
});
