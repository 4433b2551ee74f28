import { chooseDeskNow } from './today';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const desk = (code: string, end: string) => ({ space: { id: code, code }, end: Date.parse(at(end)) });
const slot = { start: Date.parse(at('12:00')), end: Date.parse(at('22:00')) };
const tomorrow = {
  start: '2026-11-25T10:00:00+05:00',
  end: '2026-11-25T12:00:00+05:00',
  spaceIds: ['A-02'],
};

describe('a desk today for a booking of another day', () => {
  it('is its own desk when that is free for as long', () => {
    const ranked = [desk('A-01', '16:00'), desk('A-02', '14:00')];
    expect(chooseDeskNow(tomorrow, { slot, ranked })).toEqual({
      space: { id: 'A-02', code: 'A-02' },
      start: slot.start,
      end: Date.parse(at('14:00')),
    });
  });

  it('is the best desk otherwise, and not longer than that is free', () => {
    const ranked = [desk('A-01', '13:30'), desk('A-02', '13:00')];
    expect(chooseDeskNow(tomorrow, { slot, ranked })).toMatchObject({
      space: { code: 'A-01' },
      end: Date.parse(at('13:30')),
    });
  });

  it('is none when nothing is free or the day is over', () => {
    expect(chooseDeskNow(tomorrow, { slot, ranked: [] })).toBeNull();
    expect(chooseDeskNow(tomorrow, { slot: null, ranked: [desk('A-01', '16:00')] })).toBeNull();
  });
});
