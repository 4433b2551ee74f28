/** One policy value of a centre: what it means, its default and the bounds within which a manager may move it. */
export interface RuleSetting {
  readonly doc: string;
  readonly unit: 'minutes' | 'days' | 'seconds' | 'desks' | 'absences';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

const DAY_MINUTES = 24 * 60;

function setting(
  doc: string,
  unit: RuleSetting['unit'],
  value: number,
  [min, max]: readonly [min: number, max: number],
): RuleSetting {
  return { doc, unit, default: value, min, max };
}

/**
 * Every rule that is one number. The JSON schema, the validation of a change and the table in docs/rules.md are all made from
 * this list.
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
    'A desk is kept this long after the start for somebody late',
    'minutes',
    30,
    [1, 240],
  ),
  roomGraceMinutes: setting(
    'A room is kept this long after the start for somebody late',
    'minutes',
    15,
    [1, 240],
  ),
  warningBeforeReleaseMinutes: setting(
    'The warning leaves this long before a release',
    'minutes',
    10,
    [0, 120],
  ),
  memberAdvanceDays: setting('Members book this far ahead', 'days', 7, [0, 365]),
  organiserAdvanceDays: setting('Organisers book this far ahead', 'days', 30, [0, 365]),
  seriesAdvanceDays: setting('Organisers book series this far ahead: a term', 'days', 180, [0, 366]),
  minimumNoticeMinutes: setting('A booking is made at least this long before its start', 'minutes', 0, [
    0,
    7 * DAY_MINUTES,
  ]),
  deskMinimumMinutes: setting('Shortest booking of a desk', 'minutes', 30, [5, DAY_MINUTES]),
  deskMaximumMinutes: setting('Longest booking of a desk', 'minutes', 240, [5, DAY_MINUTES]),
  roomMinimumMinutes: setting('Shortest booking of a room', 'minutes', 30, [5, DAY_MINUTES]),
  roomMaximumMinutes: setting('Longest booking of a room', 'minutes', 480, [5, DAY_MINUTES]),
  deskMinutesPerDay: setting('Desk time of one member in a day', 'minutes', 240, [0, DAY_MINUTES]),
  deskMinutesPerWeek: setting('Desk time of one member from Monday to Sunday', 'minutes', 1200, [
    0,
    7 * DAY_MINUTES,
  ]),
  undoSeconds: setting('Time to take a step back; mail leaves after it', 'seconds', 10, [0, 120]),
  slotStepMinutes: setting('Times are suggested in steps of this length', 'minutes', 5, [5, 60]),
  holdMinutes: setting('A slot is held this long while a form is filled', 'minutes', 5, [1, 30]),
  offerFarMinutes: setting(
    'An offer of the waitlist stands this long when the start is two days away or more',
    'minutes',
    720,
    [5, 2 * DAY_MINUTES],
  ),
  offerDayMinutes: setting('… when the start is half a day away', 'minutes', 120, [5, DAY_MINUTES]),
  offerSoonMinutes: setting('… when the start is two hours away', 'minutes', 15, [2, 120]),
  offerNowMinutes: setting('… when the start is nearer', 'minutes', 5, [1, 60]),
  onMyWayMinutes: setting('«On my way» gives this much more grace, once', 'minutes', 10, [0, 60]),
  groupDesksAtMost: setting('Desks in one booking, for a group', 'desks', 6, [1, 20]),
  absenceFadeDays: setting('A missed booking is forgotten after this long', 'days', 60, [1, 365]),
  absencesBeforeNear: setting(
    'Missed bookings from which on people book only near days',
    'absences',
    3,
    [1, 100],
  ),
  nearAdvanceDays: setting('How far ahead they may book then', 'days', 1, [0, 30]),
  absencesBeforeToday: setting(
    'Missed bookings from which on people book only for today',
    'absences',
    5,
    [1, 100],
  ),
} as const satisfies Record<string, RuleSetting>;

export type RuleName = keyof typeof RULE_SETTINGS;

/** All policy values of a centre. */
export type CentreRules = { readonly [name in RuleName]: number } & {
  /** Reminders leave this many minutes before the start, longest first; at most four. */
  readonly reminderMinutes: readonly number[];
};

export const REMINDERS = { default: [1440, 120], most: 4, min: 5, max: 7 * DAY_MINUTES } as const;

/** The rules of a centre that has set none of its own. */
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

/** The rules with `changes` applied, or every problem of the changes; nothing is applied by halves. */
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
  return value.length > REMINDERS.most || !fits || new Set(value).size !== value.length
    ? 'out_of_bounds'
    : null;
}
