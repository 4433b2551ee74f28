import { isCleanText, LANGUAGES } from '@birlik/kernel';
import {
  LIFTERS,
  LIMIT_SETTINGS,
  type LimitName,
  MAX_POLICY_NAME_LENGTH,
  MAX_POLICIES,
  POLICY_KEY,
  POLICY_ROLES,
  PRIME_WEIGHT,
  SCOPE_WORDS,
} from './booking-policy.js';
import { isHoursList, WEEKDAYS } from '../hours/opening-hours.js';

export interface PolicyProblem {
  readonly pointer: string;
  readonly code:
    | 'required'
    | 'not_a_list'
    | 'not_a_text'
    | 'forbidden_characters'
    | 'too_long'
    | 'invalid'
    | 'not_a_time'
    | 'not_a_whole_number'
    | 'out_of_bounds'
    | 'unknown_rule'
    | 'too_many'
    | 'not_a_choice'
    | 'twice';
}

type Code = PolicyProblem['code'];

/** Returns the problems of a value, each with the pointer relative to the value. */
type Check = (value: unknown) => readonly PolicyProblem[];

const WORD_LISTS = ['areas', 'spaces', 'features', 'organisationTypes', 'organisations'] as const;

/** Returns all problems of a list of policies, each with its pointer; an empty list when it is valid. */
export function findPolicyProblems(value: unknown): PolicyProblem[] {
  if (!Array.isArray(value)) return [{ pointer: '', code: 'not_a_list' }];
  if (value.length > MAX_POLICIES) return [{ pointer: '', code: 'too_many' }];
  const keys = value.map((policy) => (policy as { key?: unknown } | null)?.key);
  return value.flatMap((policy: unknown, i) => {
    const problems = [...aPolicy(policy)];
    if (keys.indexOf(keys[i]) !== i) problems.push({ pointer: '/key', code: 'twice' });
    return problems.map(({ pointer, code }) => ({ pointer: `/${i}${pointer}`, code }));
  });
}

const aText =
  (longest: number): Check =>
  (value) => {
    if (value === undefined || value === '') return is('required');
    if (typeof value !== 'string') return is('not_a_text');
    if (!isCleanText(value)) return is('forbidden_characters');
    return value.length > longest ? is('too_long') : [];
  };

const aKey: Check = (value) => (typeof value === 'string' && POLICY_KEY.test(value) ? [] : is('invalid'));

const oneOf =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value) ? [] : is('not_a_choice');

const aWholeNumber =
  ({ min, max }: { readonly min: number; readonly max: number }): Check =>
  (value) => {
    if (!Number.isInteger(value)) return is('not_a_whole_number');
    return Number(value) < min || Number(value) > max ? is('out_of_bounds') : [];
  };

const hours: Check = (value) => {
  if (!Array.isArray(value)) return is(value === undefined ? 'required' : 'not_a_list');
  return isHoursList(value) ? [] : is('not_a_time');
};

const listOf =
  (item: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return is('not_a_list');
    if (value.length > SCOPE_WORDS.maxCount) return is('too_many');
    if (new Set(value).size < value.length) return is('twice');
    return value.flatMap((word: unknown, i) => at(`/${i}`, item(word)));
  };

/** Checks an object that has only the given fields; `needed` ones must be present. */
const objectOf =
  (fields: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return is('invalid');
    const given = value as Readonly<Record<string, unknown>>;
    const names = [...new Set([...needed, ...Object.keys(given)])];
    return names.flatMap((name) => {
      const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!check) return at(`/${name}`, is('unknown_rule'));
      return given[name] === undefined && !needed.includes(name) ? [] : at(`/${name}`, check(given[name]));
    });
  };

const aWeek = objectOf(Object.fromEntries(WEEKDAYS.map((day) => [day, hours])), WEEKDAYS);

const aScope = objectOf({
  kind: oneOf(['desk', 'room']),
  roles: listOf(oneOf(POLICY_ROLES)),
  ...Object.fromEntries(WORD_LISTS.map((name) => [name, listOf(aText(SCOPE_WORDS.maxLength))])),
});

const limits = objectOf({
  ...Object.fromEntries(
    (Object.keys(LIMIT_SETTINGS) as LimitName[]).map((name) => [name, aWholeNumber(LIMIT_SETTINGS[name])]),
  ),
  windows: aWeek,
  primeTime: objectOf({ hours: aWeek, weight: aWholeNumber(PRIME_WEIGHT) }, ['hours', 'weight']),
});

const aPolicy = objectOf(
  {
    key: aKey,
    names: objectOf(
      Object.fromEntries(LANGUAGES.map((language) => [language, aText(MAX_POLICY_NAME_LENGTH)])),
      LANGUAGES,
    ),
    applies: aScope,
    counts: oneOf(['person', 'organisation']),
    limits,
    liftedBy: oneOf(LIFTERS),
  },
  ['key', 'names', 'applies', 'limits'],
);

function is(code: Code): PolicyProblem[] {
  return [{ pointer: '', code }];
}

function at(place: string, problems: readonly PolicyProblem[]): PolicyProblem[] {
  return problems.map(({ pointer, code }) => ({ pointer: `${place}${pointer}`, code }));
}
