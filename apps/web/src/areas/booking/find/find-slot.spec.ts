import { endChoices, findDayTimes, findSlot, isDayOver, lastEnd, startChoices } from './find-slot';

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+05:00`);
const open = [{ start: '2026-11-24T09:00:00+05:00', end: '2026-11-24T21:00:00+05:00' }];
const rules = { slotStepMinutes: 5, deskMinimumMinutes: 30, deskMaximumMinutes: 480 };
const day = { open, isAlwaysOpen: false, midnight: at('00:00'), now: null };
const hours = (count: number) => count * 60;
const times = findDayTimes(day, rules);
const wanted = { from: null, to: null, usualMinutes: 240 };

describe('the times of a day', () => {
  it('are the opening hours', () => {
    expect(times).toEqual({
      earliest: hours(9),
      latestStart: hours(20.5),
      closing: hours(21),
      usualStart: hours(9),
    });
  });

  it('begin with the next step today', () => {
    const today = findDayTimes({ ...day, now: at('13:52') }, rules);
    expect(today).toMatchObject({ earliest: hours(13) + 55, usualStart: hours(13) + 55 });
    expect(findDayTimes({ ...day, now: at('07:00') }, rules).earliest).toBe(hours(9));
  });

  it('are the whole day where an area never closes, and begin with the centre all the same', () => {
    expect(findDayTimes({ ...day, isAlwaysOpen: true }, rules)).toEqual({
      earliest: 0,
      latestStart: hours(24) - 5,
      closing: hours(32),
      usualStart: hours(9),
    });
    expect(findDayTimes({ ...day, open: [], isAlwaysOpen: true }, rules).usualStart).toBe(hours(9));
  });

  it('are over when the shortest booking does not fit any more', () => {
    expect(isDayOver(findDayTimes({ ...day, now: at('20:30') }, rules), rules)).toBe(false);
    expect(isDayOver(findDayTimes({ ...day, now: at('20:31') }, rules), rules)).toBe(true);
    expect(isDayOver(findDayTimes({ ...day, open: [] }, rules), rules)).toBe(true);
  });
});

describe('the slot that is searched', () => {
  it('has the usual start and length when nobody said', () => {
    expect(findSlot(times, wanted, rules)).toEqual({ start: hours(9), end: hours(13) });
  });

  it('is the wanted one', () => {
    expect(findSlot(times, { ...wanted, from: hours(10), to: hours(12) }, rules)).toEqual({
      start: hours(10),
      end: hours(12),
    });
  });

  it('lies between opening and closing', () => {
    expect(findSlot(times, { ...wanted, from: hours(6) }, rules).start).toBe(hours(9));
    expect(findSlot(times, { ...wanted, from: hours(23) }, rules)).toEqual({
      start: hours(21) - 30,
      end: hours(21),
    });
  });

  it('goes on over midnight where an area never closes', () => {
    const always = findDayTimes({ ...day, isAlwaysOpen: true }, rules);
    const night = { ...wanted, from: hours(22.75), to: hours(2.75) };
    expect(findSlot(always, night, rules)).toEqual({ start: hours(22.75), end: hours(26.75) });
    expect(findSlot(always, { ...wanted, from: hours(23) }, rules).end).toBe(hours(27));
    expect(findSlot(times, { ...night, from: hours(20) }, rules)).toEqual({
      start: hours(20),
      end: hours(20.5),
    });
  });

  it('begins at midnight when the day has no step left', () => {
    const late = findDayTimes({ ...day, isAlwaysOpen: true, now: at('23:58') }, rules);
    expect(findSlot(late, wanted, rules).start).toBe(hours(24));
  });

  it('is neither shorter nor longer than a booking may be', () => {
    expect(findSlot(times, { ...wanted, from: hours(10), to: hours(9) }, rules).end).toBe(hours(10) + 30);
    expect(findSlot(times, { ...wanted, from: hours(9), to: hours(21) }, rules).end).toBe(hours(17));
  });
});

describe('the times to choose from', () => {
  it('come in quarters of an hour where steps are shorter', () => {
    expect(startChoices({ ...times, earliest: hours(9) + 5 }, rules)).toEqual({
      from: hours(9) + 15,
      to: hours(21) - 30,
      step: 15,
    });
    expect(startChoices(times, { ...rules, slotStepMinutes: 30 }).step).toBe(30);
  });

  it('end with the longest booking or with closing', () => {
    expect(endChoices(times, hours(9), rules)).toEqual({ from: hours(9) + 30, to: hours(17), step: 15 });
    expect(endChoices(times, hours(18), rules).to).toBe(hours(21));
  });

  it('end after midnight where an area never closes', () => {
    const always = findDayTimes({ ...day, isAlwaysOpen: true }, rules);
    expect(endChoices(always, hours(22), rules).to).toBe(hours(30));
    expect(lastEnd(always, hours(22), rules)).toBe(hours(30));
    expect(lastEnd(always, hours(9), rules)).toBe(hours(24));
    expect(lastEnd(times, hours(9), rules)).toBe(hours(21));
  });
});
