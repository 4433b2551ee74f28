/** One rule of a centre: its meaning, its default, and the bounds for managers. */
export interface RuleSetting {
  readonly doc: string;
  readonly unit: 'minutes' | 'days' | 'seconds' | 'desks' | 'absences';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

const MINUTES_PER_DAY = 24 * 60;

function setting(
  doc: string,
  unit: RuleSetting['unit'],
  value: number,
  [min, max]: readonly [min: number, max: number],
): RuleSetting {
  return { doc, unit, default: value, min, max };
}

/**
 * All rules with a numeric value. The JSON schema, the validation of changes and the table in docs/rules.md
 * are generated from this list.
 */
export const RULE_SETTINGS = {
  deskCheckInOpensMinutes: setting(
    'Check-in at a desk opens this long before the start',
    'minutes',
    15,
    [0, 120],
  ),
  roomCheckInOpensMinutes: setting(
    'Check-in at a room opens this long before the start',
    'minutes',
    15,
    [0, 120],
  ),
  deskGraceMinutes: setting(
    'A desk waits this long after the start for a person who is late',
    'minutes',
    30,
    [1, 240],
  ),
  roomGraceMinutes: setting(
    'A room waits this long after the start for people who are late',
    'minutes',
    15,
    [1, 240],
  ),
  warningBeforeReleaseMinutes: setting(
    'The warning is sent this long before a release',
    'minutes',
    10,
    [0, 120],
  ),
  memberAdvanceDays: setting('Members book this far ahead', 'days', 7, [0, 365]),
  organiserAdvanceDays: setting('Organisers book this far ahead', 'days', 30, [0, 365]),
  seriesAdvanceDays: setting('Organisers book series this far ahead: a term', 'days', 180, [0, 366]),
  minimumNoticeMinutes: setting('A booking is made at least this long before its start', 'minutes', 0, [
    0,
    7 * MINUTES_PER_DAY,
  ]),
  deskMinimumMinutes: setting('Shortest booking of a desk', 'minutes', 30, [5, MINUTES_PER_DAY]),
  deskMaximumMinutes: setting('Longest booking of a desk', 'minutes', 240, [5, MINUTES_PER_DAY]),
  roomMinimumMinutes: setting('Shortest booking of a room', 'minutes', 30, [5, MINUTES_PER_DAY]),
  roomMaximumMinutes: setting('Longest booking of a room', 'minutes', 480, [5, MINUTES_PER_DAY]),
  deskMinutesPerDay: setting('Desk time of one member in a day', 'minutes', 240, [0, MINUTES_PER_DAY]),
  deskMinutesPerWeek: setting('Desk time of one member from Monday to Sunday', 'minutes', 1200, [
    0,
    7 * MINUTES_PER_DAY,
  ]),
  undoSeconds: setting('Time to undo a step; mail is sent after it', 'seconds', 10, [0, 120]),
  slotStepMinutes: setting('Times are suggested in steps of this length', 'minutes', 5, [5, 60]),
  holdMinutes: setting('A slot is held this long while a form is filled in', 'minutes', 5, [1, 30]),
  offerFarMinutes: setting(
    'An offer of the waitlist is open this long when the start is two days away or more',
    'minutes',
    720,
    [5, 2 * MINUTES_PER_DAY],
  ),
  offerDayMinutes: setting('… when the start is half a day away', 'minutes', 120, [5, MINUTES_PER_DAY]),
  offerSoonMinutes: setting('… when the start is two hours away', 'minutes', 15, [2, 120]),
  offerNowMinutes: setting('… when the start is nearer', 'minutes', 5, [1, 60]),
  onMyWayMinutes: setting(
    '«On my way» makes the grace period longer by this much, once',
    'minutes',
    10,
    [0, 60],
  ),
  groupDesksAtMost: setting('Desks in one booking, for a group', 'desks', 6, [1, 20]),
  absenceFadeDays: setting('A missed booking stops counting after this long', 'days', 60, [1, 365]),
  absencesBeforeNear: setting(
    'From this many missed bookings on, people book near days only',
    'absences',
    3,
    [1, 100],
  ),
  nearAdvanceDays: setting('How far ahead people book who may book near days only', 'days', 1, [0, 30]),
  absencesBeforeToday: setting(
    'From this many missed bookings on, people book for today only',
    'absences',
    5,
    [1, 100],
  ),
} as const satisfies Record<string, RuleSetting>;

export type RuleName = keyof typeof RULE_SETTINGS;

/** All rules of a centre. */
export type CentreRules = { readonly [name in RuleName]: number } & {
  /** Reminders are sent this many minutes before the start, longest first; at most four. */
  readonly reminderMinutes: readonly number[];
};

export const REMINDERS = { default: [1440, 120], maxCount: 4, min: 5, max: 7 * MINUTES_PER_DAY } as const;

/** The rules of a centre without changes. */
export const DEFAULT_RULES: CentreRules = {
  ...(Object.fromEntries(Object.entries(RULE_SETTINGS).map(([name, s]) => [name, s.default])) as {
    [name in RuleName]: number;
  }),
  reminderMinutes: REMINDERS.default,
};

export interface RuleProblem {
  readonly pointer: string;
  readonly code: 'unknown_rule' | 'not_a_whole_number' | 'out_of_bounds' | 'contradiction';
}

/**
 * Returns the rules with `changes` applied, or all problems of the changes. If there is a problem, nothing is
 * applied.
 */
export function applyRuleChanges(
  rules: CentreRules,
  changes: Readonly<Record<string, unknown>>,
): { rules: CentreRules; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const next: Record<string, unknown> = { ...rules };
  for (const [name, value] of Object.entries(changes)) {
    const problem = name === 'reminderMinutes' ? remindersProblem(value) : numberProblem(name, value);
    if (problem) problems.push({ pointer: `/${name}`, code: problem });
    else next[name] = name === 'reminderMinutes' ? [...(value as number[])].sort((a, b) => b - a) : value;
  }
  const changed = next as unknown as CentreRules;
  if (problems.length === 0)
    for (const kind of ['desk', 'room'] as const)
      if (changed[`${kind}MinimumMinutes`] > changed[`${kind}MaximumMinutes`])
        problems.push({ pointer: `/${kind}MinimumMinutes`, code: 'contradiction' });
  return { rules: problems.length > 0 ? rules : changed, problems };
}

function numberProblem(name: string, value: unknown): RuleProblem['code'] | null {
  if (!Object.hasOwn(RULE_SETTINGS, name)) return 'unknown_rule';
  const bounds = RULE_SETTINGS[name as RuleName];
  if (!Number.isInteger(value)) return 'not_a_whole_number';
  return (value as number) < bounds.min || (value as number) > bounds.max ? 'out_of_bounds' : null;
}

function remindersProblem(value: unknown): RuleProblem['code'] | null {
  if (!Array.isArray(value) || !value.every(Number.isInteger)) return 'not_a_whole_number';
  const fits = (value as number[]).every((v) => v >= REMINDERS.min && v <= REMINDERS.max);
  return value.length > REMINDERS.maxCount || !fits || new Set(value).size !== value.length
    ? 'out_of_bounds'
    : null;
}
