import type { Policy } from '../../../api/types';
import { draftOf, emptyDraft, keyFor, policyOf, saysSomething } from './policy-draft';

const always = ['09:00-18:00'];
const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: [], sun: [] };
const policy: Policy = {
  key: 'studio-evenings',
  names: { kk: 'Студия кеші', ru: 'Вечера студии', en: 'Studio evenings' },
  applies: { kind: 'room', spaces: ['studio'], roles: ['organiser'], organisations: ['council'] },
  counts: 'organisation',
  limits: {
    maximumMinutes: 120,
    bookingsPerWeek: 0,
    windows: week,
    primeTime: { hours: week, weight: 3 },
  },
  liftedBy: 'manager',
};

describe('the form of a special rule', () => {
  it('gives back what it was given', () => expect(policyOf(draftOf(policy), [])).toEqual(policy));

  it('leaves out what is not said', () =>
    expect(policyOf({ ...emptyDraft, names: policy.names, limits: { gapMinutes: ' ' } }, [])).toEqual({
      key: 'studio-evenings',
      names: policy.names,
      applies: {},
      limits: {},
      liftedBy: 'front_desk',
    }));

  it('makes a key of the English name that nobody has', () => {
    expect(keyFor('Quiet hall: two hours!', [])).toBe('quiet-hall-two-hours');
    expect(keyFor('Quiet', ['quiet', 'quiet-2'])).toBe('quiet-3');
    expect(keyFor('Тыныш', [])).toBe('rule');
    expect(keyFor('New', [])).toBe('new-2');
    expect(keyFor('a '.repeat(60), [])).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
  });

  it('knows a rule that would say nothing', () => {
    expect(saysSomething(emptyDraft)).toBe(false);
    expect(saysSomething({ ...emptyDraft, limits: { gapMinutes: '0' } })).toBe(true);
    expect(saysSomething({ ...emptyDraft, windows: week })).toBe(true);
  });
});
