import { endReason } from './end-reason';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+05:00`);

describe('the reason why the time of a walk-in ends', () => {
  it('is the next booking', () =>
    expect(endReason(at('16:00'), { freeUntil: at('16:00'), closes: at('22:00') })).toBe('walkIn.cut.next'));

  it('is closing, also where the next booking begins then', () => {
    expect(endReason(at('22:00'), { freeUntil: at('22:00'), closes: at('22:00') })).toBe(
      'walkIn.cut.closing',
    );
    expect(endReason(at('22:00'), { freeUntil: null, closes: at('22:00') })).toBe('walkIn.cut.closing');
  });

  it('is the longest time there is when nothing else ends it', () => {
    expect(endReason(at('14:00'), { freeUntil: at('16:00'), closes: at('22:00') })).toBe(
      'walkIn.cut.longest',
    );
    expect(endReason(at('14:00'), { freeUntil: null, closes: null })).toBe('walkIn.cut.longest');
  });
});
