import type { Policy } from '../../../api/types';
import { everyDay } from '../hours/weekdays';
import {
  draftFromPolicy,
  EMPTY_POLICY,
  isPolicyComplete,
  newPolicyKey,
  policyFromDraft,
  setsAnyLimit,
} from './policy-draft';

const week = { ...everyDay(['09:00-18:00']), sat: [], sun: [] };
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

describe('policyFromDraft', () => {
  it('writes the policy that the form was filled with', () =>
    expect(policyFromDraft(draftFromPolicy(policy), [])).toEqual(policy));

  it('leaves out what is not filled in', () =>
    expect(
      policyFromDraft({ ...EMPTY_POLICY, names: policy.names, limits: { gapMinutes: ' ' } }, []),
    ).toEqual({
      key: 'studio-evenings',
      names: policy.names,
      applies: {},
      limits: {},
      liftedBy: 'front_desk',
    }));
});

describe('newPolicyKey', () => {
  it('is made of the words of the name', () =>
    expect(newPolicyKey('Quiet hall: two hours!', [])).toBe('quiet-hall-two-hours'));

  it('has a number when the name is taken', () =>
    expect(newPolicyKey('Quiet', ['quiet', 'quiet-2'])).toBe('quiet-3'));

  it('has a default for a name without Latin letters', () => expect(newPolicyKey('Тыныш', [])).toBe('rule'));

  it('differs from the word that opens an empty form', () => expect(newPolicyKey('New', [])).toBe('new-2'));

  it('is as short as the API takes it', () =>
    expect(newPolicyKey('a '.repeat(60), [])).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/));
});

describe('setsAnyLimit', () => {
  it.each([
    ['nothing', {}, false],
    ['a number', { limits: { gapMinutes: '0' } }, true],
    ['hours', { windows: week }, true],
  ])('sees %s', (_, filled, expected) => expect(setsAnyLimit({ ...EMPTY_POLICY, ...filled })).toBe(expected));
});

describe('isPolicyComplete', () => {
  it('takes a policy with a name and a limit', () =>
    expect(isPolicyComplete(draftFromPolicy(policy))).toBe(true));

  it('refuses a number out of its bounds', () =>
    expect(isPolicyComplete({ ...draftFromPolicy(policy), limits: { desksAtOnce: '21' } })).toBe(false));
});
