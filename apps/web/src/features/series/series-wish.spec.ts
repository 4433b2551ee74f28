import { except, firstDraft, wishOf } from './series-wish';

const subject = {
  centreId: 'c',
  spaceId: 's',
  date: '2026-11-29',
  from: 18 * 60,
  to: 1440,
  title: '',
  organisationId: 'o',
  people: null,
  equipment: [],
};

it('begins with the weekday of the chosen date and asks in the words of the API', () => {
  const wish = wishOf(subject, firstDraft('2026-11-29'));
  expect(wish.rule).toEqual({
    from: '2026-11-29',
    startTime: '18:00',
    endTime: '00:00',
    frequency: 'weekly',
    interval: 1,
    weekdays: [7],
    count: 4,
    skipDaysOff: true,
  });
  expect(wish).not.toHaveProperty('title');
  expect(wish).not.toHaveProperty('exceptions');
});

it('ends on a day instead of after a count, never both', () => {
  const wish = wishOf(subject, { ...firstDraft('2026-11-29'), ends: 'until', until: '2026-12-20' });
  expect(wish.rule).not.toHaveProperty('count');
  expect(wish.rule.until).toBe('2026-12-20');
});

it('names people, equipment and working days only where they are wished', () => {
  const plain = wishOf(subject, firstDraft('2026-11-29'));
  expect(plain).not.toHaveProperty('people');
  expect(plain).not.toHaveProperty('equipment');
  expect(plain.rule).not.toHaveProperty('workingDaysOnly');
  const wish = wishOf(
    { ...subject, people: 12, equipment: [{ key: 'projector', count: 1 }] },
    { ...firstDraft('2026-11-29'), workingDaysOnly: true },
  );
  expect(wish).toMatchObject({ people: 12, equipment: [{ key: 'projector', count: 1 }] });
  expect(wish.rule.workingDaysOnly).toBe(true);
});

it('keeps one exception for a date and takes it back', () => {
  let draft = except(firstDraft('2026-11-29'), '2026-12-06', { skip: true });
  draft = except(draft, '2026-12-06', { startTime: '19:00', endTime: '20:00' });
  expect(draft.exceptions).toEqual([{ date: '2026-12-06', startTime: '19:00', endTime: '20:00' }]);
  expect(except(draft, '2026-12-06', null).exceptions).toEqual([]);
});
