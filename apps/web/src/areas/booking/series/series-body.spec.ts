import { except, firstDraft, bodyOf } from './series-body';

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
  const body = bodyOf(subject, firstDraft('2026-11-29'));
  expect(body.rule).toEqual({
    from: '2026-11-29',
    startTime: '18:00',
    endTime: '00:00',
    frequency: 'weekly',
    interval: 1,
    weekdays: [7],
    count: 4,
    skipDaysOff: true,
  });
  expect(body).not.toHaveProperty('title');
  expect(body).not.toHaveProperty('exceptions');
});

it('ends on a day instead of after a count, never both', () => {
  const body = bodyOf(subject, { ...firstDraft('2026-11-29'), ends: 'until', until: '2026-12-20' });
  expect(body.rule).not.toHaveProperty('count');
  expect(body.rule.until).toBe('2026-12-20');
});

it('names people, equipment and working days only where they are requested', () => {
  const plain = bodyOf(subject, firstDraft('2026-11-29'));
  expect(plain).not.toHaveProperty('people');
  expect(plain).not.toHaveProperty('equipment');
  expect(plain.rule).not.toHaveProperty('workingDaysOnly');
  const body = bodyOf(
    { ...subject, people: 12, equipment: [{ key: 'projector', count: 1 }] },
    { ...firstDraft('2026-11-29'), workingDaysOnly: true },
  );
  expect(body).toMatchObject({ people: 12, equipment: [{ key: 'projector', count: 1 }] });
  expect(body.rule.workingDaysOnly).toBe(true);
});

it('keeps one exception for a date and takes it back', () => {
  let draft = except(firstDraft('2026-11-29'), '2026-12-06', { skip: true });
  draft = except(draft, '2026-12-06', { startTime: '19:00', endTime: '20:00' });
  expect(draft.exceptions).toEqual([{ date: '2026-12-06', startTime: '19:00', endTime: '20:00' }]);
  expect(except(draft, '2026-12-06', null).exceptions).toEqual([]);
});
