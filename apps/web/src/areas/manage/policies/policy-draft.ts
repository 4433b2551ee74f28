import type { LimitName, Lifter, Policy, PolicyScope, Localised, WeeklyHours } from '../../../api/types';
import { limitFields } from './limit-fields';

/** A special rule as a form holds it: numbers are texts, lists are there though they may be empty. */
export interface PolicyDraft {
  key: string | null;
  names: Localised;
  kind: NonNullable<PolicyScope['kind']> | 'all';
  areas: readonly string[];
  spaces: readonly string[];
  features: readonly string[];
  roles: readonly string[];
  organisationTypes: readonly string[];
  /** Kept as they are: the screens have no list of organisations to choose from. */
  organisations: readonly string[];
  counts: 'person' | 'organisation';
  limits: Partial<Record<LimitName, string>>;
  windows: WeeklyHours | null;
  primeHours: WeeklyHours | null;
  primeWeight: number;
  liftedBy: Lifter;
}

export const emptyDraft: PolicyDraft = {
  key: null,
  names: { kk: '', ru: '', en: '' },
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

export function draftOf(policy: Policy): PolicyDraft {
  const { key, names, applies, counts, limits, liftedBy } = policy;
  return {
    ...emptyDraft,
    key,
    names,
    kind: applies.kind ?? 'all',
    ...Object.fromEntries(lists.map((list) => [list, applies[list] ?? []])),
    counts: counts ?? 'person',
    limits: Object.fromEntries(
      limitFields.flatMap(({ name }) => (limits[name] === undefined ? [] : [[name, String(limits[name])]])),
    ),
    windows: limits.windows ?? null,
    primeHours: limits.primeTime?.hours ?? null,
    primeWeight: limits.primeTime?.weight ?? emptyDraft.primeWeight,
    liftedBy: liftedBy ?? 'front_desk',
  };
}

/** What is sent: what is not said is left out. */
export function policyOf(draft: PolicyDraft, taken: readonly string[]): Policy {
  const { kind, counts, windows, primeHours, primeWeight, liftedBy } = draft;
  const limits = Object.fromEntries(
    limitFields.flatMap(({ name }) => {
      const text = draft.limits[name]?.trim();
      return text ? [[name, Number(text)]] : [];
    }),
  );
  return {
    key: draft.key ?? keyFor(draft.names.en, taken),
    names: draft.names,
    applies: {
      ...(kind === 'all' ? {} : { kind }),
      ...Object.fromEntries(lists.flatMap((list) => (draft[list].length > 0 ? [[list, draft[list]]] : []))),
    },
    ...(counts === 'person' ? {} : { counts }),
    limits: {
      ...limits,
      ...(windows ? { windows } : {}),
      ...(primeHours ? { primeTime: { hours: primeHours, weight: primeWeight } } : {}),
    },
    liftedBy,
  };
}

const longestKey = 40;

/** A key of its own for the audit and for links: of the English name, and a number when it is taken. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, longestKey - 4)
      .replace(/-$/, '') || 'rule';
  for (let number = 1; ; number++) {
    const key = number === 1 ? plain : `${plain}-${number}`;
    // `new` is what the address of an empty form says.
    if (key !== 'new' && !taken.includes(key)) return key;
  }
}

/** A rule that sets nothing would be kept and never speak. */
export function saysSomething(draft: PolicyDraft): boolean {
  return (
    draft.windows !== null ||
    draft.primeHours !== null ||
    Object.values(draft.limits).some((text) => text.trim() !== '')
  );
}
