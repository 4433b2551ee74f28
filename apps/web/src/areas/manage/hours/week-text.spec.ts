import { weekText } from './week-text';
import { everyDay } from './weekdays';

describe('weekText', () => {
  const week = { ...everyDay(['09:00-18:00']), wed: [], sat: ['10:00-02:00'], sun: [] };

  it('puts days in a row with the same hours together', () =>
    expect(weekText(week, (day) => day)).toBe('mon–tue 09:00–18:00; thu–fri 09:00–18:00; sat 10:00–02:00'));

  it('is empty for a week that is closed', () => expect(weekText(everyDay([]), (day) => day)).toBe(''));
});
