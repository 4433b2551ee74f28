import { firstDraft, seriesBody, withException } from './series-draft';

const subject = {
  centreId: 'c',
  spaceId: 's',
  date: '2026-11-29',
  from: 18 * 60,
  to: 24 * 60,
  title: '',
  organisationId: 'o',
  people: null,
  equipment: [],
};
const draft = firstDraft('2026-11-29');

describe('the body of a series', () => {
  it('repeats on the weekday of the first date', () => {
    const body = seriesBody(subject, draft);
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
    expect(body.organisationId).toBe('o');
  });

  it('ends after a count or on a day, never both', () => {
    const body = seriesBody(subject, { ...draft, ends: 'until', until: '2026-12-20' });
    expect(body.rule).not.toHaveProperty('count');
    expect(body.rule.until).toBe('2026-12-20');
  });

  it('leaves out what was not filled in', () => {
    const body = seriesBody(subject, draft);
    for (const field of ['title', 'exceptions', 'people', 'equipment'])
      expect(body).not.toHaveProperty(field);
    expect(body.rule).not.toHaveProperty('workingDaysOnly');
  });

  it('has people, equipment and working days where they were filled in', () => {
    const body = seriesBody(
      { ...subject, people: 12, equipment: [{ key: 'projector', count: 1 }] },
      { ...draft, workingDaysOnly: true },
    );
    expect(body).toMatchObject({ people: 12, equipment: [{ key: 'projector', count: 1 }] });
    expect(body.rule.workingDaysOnly).toBe(true);
  });
});

it('has one exception for a date, which can be taken back', () => {
  const skipped = withException(draft, '2026-12-06', { skip: true });
  const moved = withException(skipped, '2026-12-06', { startTime: '19:00', endTime: '20:00' });
  expect(moved.exceptions).toEqual([{ date: '2026-12-06', startTime: '19:00', endTime: '20:00' }]);
  expect(withException(moved, '2026-12-06', null).exceptions).toEqual([]);
});
