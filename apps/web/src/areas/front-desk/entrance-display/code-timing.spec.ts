import { isFresh, nextAskIn } from './code-timing';

const code = { until: '2026-11-24T10:00:30+05:00' };
const at = (time: string) => Date.parse(`2026-11-24T${time}+05:00`);

describe('the code of the entrance screen', () => {
  it('is shown until the next one has had time to come, and not a moment longer', () => {
    expect(isFresh(code, at('10:00:00'))).toBe(true);
    expect(isFresh(code, at('10:00:30'))).toBe(true);
    expect(isFresh(code, at('10:00:34'))).toBe(false);
    expect(isFresh(code, at('11:00:00'))).toBe(false);
    expect(isFresh(undefined, at('10:00:00'))).toBe(false);
  });

  it('is followed by the next at the turn, and asked for again and again while none comes', () => {
    expect(nextAskIn(code, at('10:00:00'))).toBe(30_150);
    expect(nextAskIn(code, at('10:00:30'))).toBe(150);
    expect(nextAskIn(code, at('10:00:31'))).toBe(2_000);
    expect(nextAskIn(undefined, at('10:00:31'))).toBe(2_000);
  });
});
