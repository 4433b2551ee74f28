import type { DateFacts, LastWord } from '@birlik/notifications';
import { chooseRegistrationWord } from './registration-words.js';

const date = (id: string, more: Partial<DateFacts> = {}): DateFacts => ({
  id,
  version: 1,
  start: 10,
  end: 20,
  spaces: [{ kk: 'A', ru: 'A', en: 'A' }],
  ...more,
});
const word = (dates: readonly DateFacts[], more: Partial<LastWord> = {}): LastWord => ({
  says: 'request',
  start: 10,
  end: 20,
  spaces: [],
  inCalendar: true,
  dates,
  ...more,
});
const waits = { awaits: true };
const later = { start: 12 };

describe('what a registered person is told', () => {
  it.each([
    ['nobody has said anything', undefined, [date('1')], 'registration_confirmed'],
    ['it was said to be over', word([date('1')], { says: 'cancel' }), [date('1')], 'registration_confirmed'],
    ['it is as was said', word([date('1')]), [date('1', { version: 2 })], null],
    ['it has moved', word([date('1')]), [date('1', later)], 'event_changed'],
    ['it waits now', word([date('1')]), [date('1', waits)], 'event_awaits_approval'],
    [
      'it has moved and waits',
      word([date('1')]),
      [date('1', { ...later, ...waits })],
      'event_awaits_approval',
    ],
    ['it waits, as was said', word([date('1', waits)]), [date('1', waits)], null],
    ['it moved while it waited', word([date('1', waits)]), [date('1', later)], 'event_changed'],
    ['it was approved', word([date('1', waits)]), [date('1')], 'event_approved'],
    [
      'another session moved while one waits, as was said',
      word([date('1', waits), date('2')]),
      [date('1', waits), date('2', later)],
      'event_changed',
    ],
    ['a session is over meanwhile', word([date('1'), date('2')]), [date('2')], null],
  ] as const)('when %s', (_what, last, dates, said) => {
    expect(chooseRegistrationWord(last, dates)).toBe(said);
  });
});
