import { sayWeek } from './say-week';

describe('a week in words', () => {
  it('puts days with the same hours together and leaves closed ones out', () => {
    const usual = ['09:00-18:00'];
    const week = { mon: usual, tue: usual, wed: [], thu: usual, fri: usual, sat: ['10:00-02:00'], sun: [] };
    expect(sayWeek(week, (day) => day)).toBe('mon–tue 09:00–18:00; thu–fri 09:00–18:00; sat 10:00–02:00');
    expect(sayWeek({ ...week, mon: [], tue: [], thu: [], fri: [], sat: [] }, (day) => day)).toBe('');
  });
});
