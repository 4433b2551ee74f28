import { copyHours, editHours, NO_EDITS, restoredHours, weekDraft } from './week-edits';
import { everyDay } from './weekdays';

const before = { hours: everyDay(['09:00-18:00']), holidayHours: [] };
const reason = { kk: 'Кесте', ru: 'Часы', en: 'Hours' };

describe('editHours', () => {
  it('changes nothing without edits', () => {
    const edited = editHours(before, NO_EDITS);
    expect(edited.isChanged).toBe(false);
    expect(weekDraft(edited, reason)).toEqual({ reason });
  });

  it('lists the days that differ from before', () => {
    const edits = { days: { mon: ['09:00-18:00'], sat: ['10:00-14:00'] }, holidayHours: null };
    expect(editHours(before, edits).changedDays).toEqual(['sat']);
  });

  it('finds an overlap in any day', () => {
    const edits = { days: {}, holidayHours: ['09:00-13:00', '12:00-14:00'] };
    expect(editHours(before, edits).hasOverlap).toBe(true);
  });
});

describe('weekDraft', () => {
  it('sends the whole week when one day differs', () => {
    const edited = editHours(before, { days: { sat: [] }, holidayHours: null });
    expect(weekDraft(edited, reason)).toEqual({ reason, hours: { ...before.hours, sat: [] } });
  });

  it('sends the hours of holidays alone', () => {
    const edited = editHours(before, { days: {}, holidayHours: ['10:00-14:00'] });
    expect(weekDraft(edited, reason)).toEqual({ reason, holidayHours: ['10:00-14:00'] });
  });
});

describe('restoredHours', () => {
  it('takes back only what the draft changed', () =>
    expect(restoredHours({ reason, holidayHours: ['10:00-14:00'] }, before)).toEqual({
      reason,
      holidayHours: [],
    }));
});

describe('copyHours', () => {
  it('gives the named days the hours and keeps other edits', () =>
    expect(copyHours({ days: { sun: [] }, holidayHours: null }, ['10:00-12:00'], ['mon', 'tue'])).toEqual({
      days: { sun: [], mon: ['10:00-12:00'], tue: ['10:00-12:00'] },
      holidayHours: null,
    }));
});
