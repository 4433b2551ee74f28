// Writes docs/rules.md, the tables of policy values, limits and rules, from the built rules; with --check only compares.
//   npm run build && node docs/rules.mjs
import { table, writeOrCompare } from './generated.mjs';

const ZONE = 'Asia/Almaty';
const { DEFAULT_RULES, LIMIT_SETTINGS, REMINDERS, RULE_SETTINGS } =
  await import('../dist/libs/rooms/src/index.js');
const { decide, makeEmptyFacts, writeSentence } = await import('../dist/libs/slots/src/index.js');

const values = Object.entries(RULE_SETTINGS).map(([name, setting]) => [
  `\`${name}\``,
  setting.doc,
  setting.unit,
  String(setting.default),
  `${setting.min}–${setting.max}`,
]);
values.push([
  '`reminderMinutes`',
  'Reminders leave this long before the start, longest first',
  'minutes',
  REMINDERS.default.join(', '),
  `up to ${REMINDERS.maxCount} values, ${REMINDERS.min}–${REMINDERS.max}`,
]);

/** A week of which no hour is bookable: hours of a policy that every request breaks. */
const NEVER = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, []]));

const text = `# Rules of a centre

Made by \`docs/rules.mjs\` from \`libs/rooms/src/rules/centre-rules.ts\`, \`libs/rooms/src/rules/booking-policy.ts\` and the rules themselves. Do not
edit by hand.

A manager changes a value with \`PATCH /api/v1/centres/{centreId}/rules\` (\`updateCentreRules\`). Values that are not named stay.
A change that is out of bounds changes nothing. A booking keeps the values it was made under.

${table(['Value', 'What it means', 'Unit', 'Default', 'Bounds'], values)}

The shortest booking of a kind may not be longer than its longest one.

## Policies

A policy is a set of values for some spaces, roles or organisations, beside the values above, which hold for all. A manager writes
the whole list with \`PUT /api/v1/centres/{centreId}/policies\` (\`updateCentrePolicies\`); a template brings its own list. Its fields are
told in [config/centres](../config/centres/README.md#policies).

Every policy that fits a booking must be kept, and the values for all besides. So the strictest wins, whichever it is. A refusal names the
policy that speaks, and a policy says who may lift it. These limits it may set:

${table(['Limit', 'What it means', 'Unit', 'Bounds', 'Rule that asks it'], limitRows())}

- \`windows\`: a weekly table of hours within which the whole booking must lie. Rule: \`${ruleOf({ windows: NEVER })}\`.
- \`primeTime\`: a weekly table of hours and a weight from 1 to 10. A minute within these hours counts as so many against every allowance of
  minutes that is asked about the same booking.
- A group's desks count each. A booking over midnight draws on both days, each for its own part. Cancelled and missed bookings do not
  count, a hold counts while it stands, and somebody who leaves early gets the rest back.
- With \`counts: organisation\` the bookings of the whole organisation count, whoever made them.

## What is checked before a booking

Every rule is looked at, in this order. The refusal names each rule that forbids the booking, its value and its limit,
who can lift it, and the next possible time where there is one. The sentences are in \`libs/slots/src/checks/refusal-sentences.ts\`,
the rules in \`libs/slots/src/checks\`.

${table(['Rule', 'Who can lift it'], ruleRows())}

Where a policy is what forbids it, it can be lifted by whom the policy names.
Staff who lift a rule do it by booking all the same. The audit keeps which rules were lifted.
That a space is free is no rule: the database decides it, and the answer is \`slot_taken\` ([problems.md](problems.md)).

## How the times of a booking are counted

- Check-in opens \`deskCheckInOpensMinutes\` or \`roomCheckInOpensMinutes\` before the start.
- A no-show falls due \`deskGraceMinutes\` or \`roomGraceMinutes\` after the start, or after the making when the booking was
  made later than its start. Never after the end. See [ADR 0008](adr/0008-grace-counts-from-the-later.md).
- «On my way» adds \`onMyWayMinutes\`, once, from when check-in is open. The part of an outage that lies after the start is added too.
  Neither goes past the end.
- The warning leaves \`warningBeforeReleaseMinutes\` before that. It is left out when it would come within a minute of the making.
- Word of a new booking leaves when \`undoSeconds\` are over.
- A hold for a form stands \`holdMinutes\`. An offer of the waitlist stands \`offerFarMinutes\` from 48 hours before the start on,
  \`offerDayMinutes\` from 12 hours, \`offerSoonMinutes\` from two hours, \`offerNowMinutes\` when the start is nearer. Never past the end.
- A missed booking of a desk counts for \`absenceFadeDays\` from its start, unless a manager forgives it.
`;

/** A request for one desk, an hour from now and an hour long, in a centre with these policies. */
function decisionUnder(policies) {
  const now = Date.parse('2026-01-01T00:00:00Z');
  const space = {
    id: 's',
    code: 'A-1',
    kind: 'desk',
    area: 'a',
    capacity: 1,
    features: [],
    partIds: [],
    setupMinutes: 0,
    clearMinutes: 0,
  };
  const centre = {
    id: 'c',
    zone: ZONE,
    rules: DEFAULT_RULES,
    policies,
    terms: ['02-01', '09-01'],
    spaces: new Map([['s', space]]),
    areas: new Map([['a', { key: 'a', hours: 'always' }]]),
    hours: {},
    holidayHours: [],
    calendar: new Map(),
    commonDays: new Map(),
  };
  const actor = { kind: 'person', personId: 'p', centreRoles: [], organisationRoles: [] };
  const slot = { start: now + 3_600_000, end: now + 7_200_000 };
  const facts = makeEmptyFacts(now);
  const asked = {
    centre,
    spaces: [space],
    slot,
    actor,
    personId: 'p',
    organisationId: 'o',
    people: 1,
    facts,
  };
  return decide(asked);
}

/** The rule whose check result is the one in which a policy with these limits speaks; a limit that no rule asks must not reach the documents. */
function ruleOf(limits) {
  const names = { kk: 'p', ru: 'p', en: 'p' };
  const spoken = decisionUnder([{ key: 'p', names, applies: {}, limits }]).results.filter((f) => f.policy);
  if (spoken.length !== 1) throw new Error(`${spoken.length} rules ask ${JSON.stringify(limits)}`);
  return spoken[0].rule;
}

/** Each limit is set as strictly as can be, so that it is the one that speaks. */
function limitRows() {
  return Object.entries(LIMIT_SETTINGS).map(([name, { doc, unit, min, max }]) => {
    const least = name.startsWith('minimum') || name === 'gapMinutes' || name === 'keptForNewcomersPercent';
    return [`\`${name}\``, doc, unit, `${min}–${max}`, `\`${ruleOf({ [name]: least ? max : min })}\``];
  });
}

/** Every rule is asked about a request only to learn its name and who can lift it. */
function ruleRows() {
  const who = { nobody: 'nobody', front_desk: 'front desk, manager', manager: 'manager' };
  return decisionUnder([]).results.map((checkResult) => {
    // A rule without a sentence must not reach the documents.
    writeSentence(checkResult, 'kk', ZONE);
    return [`\`${checkResult.rule}\``, who[checkResult.liftedBy]];
  });
}

writeOrCompare('rules.md', text);
