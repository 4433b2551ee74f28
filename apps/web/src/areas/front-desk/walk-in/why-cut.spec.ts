import { whyCut } from './why-cut';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+05:00`);

describe('why the time of a walk-in ends when it ends', () => {
  it('is the next booking', () =>
    expect(whyCut(at('16:00'), { freeUntil: at('16:00'), closes: at('22:00') })).toBe('walkIn.cut.next'));

  it('is the night, also where the next booking would begin with it', () => {
    expect(whyCut(at('22:00'), { freeUntil: at('22:00'), closes: at('22:00') })).toBe('walkIn.cut.closing');
    expect(whyCut(at('22:00'), { freeUntil: null, closes: at('22:00') })).toBe('walkIn.cut.closing');
  });

  it('is the longest time there is when nobody else comes', () => {
    expect(whyCut(at('14:00'), { freeUntil: at('16:00'), closes: at('22:00') })).toBe('walkIn.cut.longest');
    expect(whyCut(at('14:00'), { freeUntil: null, closes: null })).toBe('walkIn.cut.longest');
  });
});
