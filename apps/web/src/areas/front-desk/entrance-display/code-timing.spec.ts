import { askAgainInMs, isFresh } from './code-timing';

const code = { until: '2026-11-24T10:00:30+05:00' };
const at = (time: string) => Date.parse(`2026-11-24T${time}+05:00`);

describe('the code of the entrance display', () => {
  it('is shown until the next one has had time to come', () => {
    expect(isFresh(code, at('10:00:00'))).toBe(true);
    expect(isFresh(code, at('10:00:30'))).toBe(true);
    expect(isFresh(code, at('10:00:34'))).toBe(false);
    expect(isFresh(code, at('11:00:00'))).toBe(false);
    expect(isFresh(undefined, at('10:00:00'))).toBe(false);
  });

  it('is asked for again when the next one is due', () => {
    expect(askAgainInMs(code, at('10:00:00'))).toBe(30_150);
    expect(askAgainInMs(code, at('10:00:30'))).toBe(150);
  });

  it('is asked for every two seconds while none comes', () => {
    expect(askAgainInMs(code, at('10:00:31'))).toBe(2_000);
    expect(askAgainInMs(undefined, at('10:00:31'))).toBe(2_000);
  });
});
