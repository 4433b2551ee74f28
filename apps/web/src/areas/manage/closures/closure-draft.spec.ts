import { createZoneClock } from '../../../intl/zone-clock';
import { closureDraft, endsTooEarly, firstClosureFields, isClosureComplete } from './closure-draft';

const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
const reason = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
const wholeDay = { ...firstClosureFields('2026-11-24'), spaceIds: ['a'], reason };
const fields = { ...wholeDay, from: 18 * 60, to: 20 * 60 };
const draftOf = (change: Partial<typeof fields> = {}) => closureDraft({ ...fields, ...change }, clock);

it('closes a whole day unless other times are chosen', () => {
  expect(closureDraft(wholeDay, clock)).toMatchObject({
    start: '2026-11-24T00:00:00+05:00',
    end: '2026-11-25T00:00:00+05:00',
  });
});

it('closes the chosen spaces from the first day to the last', () => {
  expect(draftOf({ lastDay: '2026-11-25' })).toEqual({
    start: '2026-11-24T18:00:00+05:00',
    end: '2026-11-25T20:00:00+05:00',
    spaceIds: ['a'],
    reason,
  });
});

it('closes the whole centre without naming spaces', () => {
  const whole = { ...fields, spaceIds: null };
  expect(closureDraft(whole, clock)).not.toHaveProperty('spaceIds');
  expect(isClosureComplete(whole, closureDraft(whole, clock))).toBe(true);
});

describe('a closure that is not complete', () => {
  it('ends before it begins', () => {
    const early = draftOf({ to: 18 * 60 });
    expect(endsTooEarly(early)).toBe(true);
    expect(isClosureComplete(fields, early)).toBe(false);
  });

  it('has no spaces or no reason', () => {
    expect(isClosureComplete({ ...fields, spaceIds: [] }, draftOf())).toBe(false);
    expect(isClosureComplete({ ...fields, reason: { ...reason, ru: ' ' } }, draftOf())).toBe(false);
  });
});
