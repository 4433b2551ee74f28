import type { LimitName, Lifter, Localised, Policy, PolicyScope, WeeklyHours } from '../../../api/types';
import { EMPTY_TEXT, isComplete } from '../../../intl/localised';
import { readNumber } from '../bounded-number';
import { limitFields, type LimitField } from './limit-fields';

/** A policy as its form holds it: numbers are texts, and every list is there. */
export interface PolicyDraft {
  key: string | null;
  names: Localised;
  kind: NonNullable<PolicyScope['kind']> | 'all';
  areas: readonly string[];
  spaces: readonly string[];
  features: readonly string[];
  roles: readonly string[];
  organisationTypes: readonly string[];
  /** Kept as they are, because the pages have no list of organisations to choose from. */
  organisations: readonly string[];
  counts: 'person' | 'organisation';
  limits: Partial<Record<LimitName, string>>;
  windows: WeeklyHours | null;
  primeHours: WeeklyHours | null;
  primeWeight: number;
  liftedBy: Lifter;
}

/** A policy of which nothing is filled in. */
export const EMPTY_POLICY: PolicyDraft = {
  key: null,
  names: EMPTY_TEXT,
  kind: 'all',
  areas: [],
  spaces: [],
  features: [],
  roles: [],
  organisationTypes: [],
  organisations: [],
  counts: 'person',
  limits: {},
  windows: null,
  primeHours: null,
  primeWeight: 2,
  liftedBy: 'front_desk',
};

const lists = ['areas', 'spaces', 'features', 'roles', 'organisationTypes', 'organisations'] as const;

/** Fills the form with a policy. */
export function draftFromPolicy(policy: Policy): PolicyDraft {
  const { key, names, applies, counts, limits, liftedBy } = policy;
  const { windows = null, primeTime } = limits;
  return {
    ...EMPTY_POLICY,
    key,
    names,
    kind: applies.kind ?? 'all',
    ...Object.fromEntries(lists.map((list) => [list, applies[list] ?? []])),
    counts: counts ?? 'person',
    limits: Object.fromEntries(
      limitFields.flatMap(({ name }) => (limits[name] === undefined ? [] : [[name, String(limits[name])]])),
    ),
    windows,
    primeHours: primeTime?.hours ?? null,
    primeWeight: primeTime?.weight ?? EMPTY_POLICY.primeWeight,
    liftedBy: liftedBy ?? 'front_desk',
  };
}

/** The policy as the API takes it: what is not filled in is left out. */
export function policyFromDraft(draft: PolicyDraft, takenKeys: readonly string[]): Policy {
  const { kind, counts, windows, primeHours, primeWeight, liftedBy } = draft;
  const numbers = limitFields.flatMap(({ name }) => {
    const text = draft.limits[name]?.trim();
    return text ? [[name, Number(text)]] : [];
  });
  const filledLists = lists.flatMap((list) => (draft[list].length > 0 ? [[list, draft[list]]] : []));
  return {
    key: draft.key ?? newPolicyKey(draft.names.en, takenKeys),
    names: draft.names,
    applies: { ...(kind === 'all' ? {} : { kind }), ...Object.fromEntries(filledLists) },
    ...(counts === 'person' ? {} : { counts }),
    limits: {
      ...Object.fromEntries(numbers),
      ...(windows ? { windows } : {}),
      ...(primeHours ? { primeTime: { hours: primeHours, weight: primeWeight } } : {}),
    },
    liftedBy,
  };
}

/** What the address of the page says instead of a key when the form is for a new policy. */
export const NEW_POLICY = 'new';
const MAX_KEY_LENGTH = 40;
const LENGTH_OF_NUMBER = 4;

/** A key from the English name, with a number when another policy has it. */
export function newPolicyKey(name: string, takenKeys: readonly string[]): string {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const key = words
    .replace(/^-|-$/g, '')
    .slice(0, MAX_KEY_LENGTH - LENGTH_OF_NUMBER)
    .replace(/-$/, '');
  const first = key || 'rule';
  const isTaken = (candidate: string) => candidate === NEW_POLICY || takenKeys.includes(candidate);
  if (!isTaken(first)) return first;
  let number = 2;
  while (isTaken(`${first}-${number}`)) number += 1;
  return `${first}-${number}`;
}

/** Whether the number in a field is out of its bounds. An empty field sets nothing. */
export function isOutOfBounds(field: LimitField, { limits }: PolicyDraft): boolean {
  const text = limits[field.name]?.trim();
  return Boolean(text) && readNumber(field, text ?? '') === null;
}

/** Whether the policy limits anything. */
export function setsAnyLimit({ windows, primeHours, limits }: PolicyDraft): boolean {
  return windows !== null || primeHours !== null || Object.values(limits).some((text) => text.trim() !== '');
}

/** Whether the policy can be saved. */
export function isPolicyComplete(draft: PolicyDraft): boolean {
  const isAnyOutOfBounds = limitFields.some((field) => isOutOfBounds(field, draft));
  return isComplete(draft.names) && setsAnyLimit(draft) && !isAnyOutOfBounds;
}
