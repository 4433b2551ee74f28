// Writes docs/rules.md, the tables of policy values, limits and rules, from the built rules; with --check only compares.
//   npm run build && node docs/rules.mjs
import { table, writeOrCompare } from './generated.mjs';

const ZONE = 'Asia/Almaty';
const { DEFAULT_JOINING, DEFAULT_RULES, LIMIT_SETTINGS, REMINDERS, RULE_SETTINGS } =
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

Made by \`docs/rules.mjs\` from \`libs/rooms/src/rules/centre-rules.ts\`, \`libs/rooms/src/rules/booking-policy.ts\` and the checks. Do not edit by
hand.

A manager changes values with \`PATCH /api/v1/centres/{centreId}/rules\` (\`updateCentreRules\`). Values that the request does not name stay as they are.
If one value is out of bounds, nothing is changed. A booking keeps the values under which it was made.

${table(['Value', 'What it means', 'Unit', 'Default', 'Bounds'], values)}

The shortest booking of desks or of rooms may not be longer than the longest one.

## Policies

A policy has values for some spaces, roles or organisations. The values above hold for everybody. A manager writes the whole list of policies with
\`PUT /api/v1/centres/{centreId}/policies\` (\`updateCentrePolicies\`), and a template may have a list.
[config/centres](../config/centres/README.md#policies) describes the fields of a policy.

A booking must keep the values for everybody and every policy that applies to it. So the strictest wins. A refusal names the policy that forbids the
booking. Each policy says who may lift it. A policy may set these limits:

${table(['Limit', 'What it means', 'Unit', 'Bounds', 'Rule that asks it'], limitRows())}

A policy may also set two tables:

- \`windows\`: a weekly table of hours. The whole booking must lie within them. Rule: \`${ruleOf({ windows: NEVER })}\`.
- \`primeTime\`: a weekly table of hours and a weight from 1 to 10. A minute within these hours counts as that many minutes against every allowance
  of minutes that applies to the booking.

How bookings count against an allowance:

- Each desk of a group counts. A booking over midnight counts on both days, on each with its own part.
- Cancelled and missed bookings do not count. A hold counts while it lasts. A person who leaves early gets the rest back.
- With \`counts: organisation\` all bookings of the organisation count, no matter who made them.

## What is checked before a booking

Every rule is checked, in this order. The refusal names each rule that forbids the booking, its value, its limit, who can lift it, and the next
possible time if there is one. The checks are in \`libs/slots/src/checks\`, their sentences in \`refusal-sentences.ts\` of that folder.

${table(['Rule', 'Who can lift it'], ruleRows())}

If a policy forbids the booking, the people whom the policy names can lift it. Staff lift a rule by booking anyway. The audit notes which rules were
lifted. Whether a space is free is not a rule: the database decides that, and the answer is \`slot_taken\` ([problems.md](problems.md)).

## How the times of a booking are computed

- Check-in opens \`deskCheckInOpensMinutes\` or \`roomCheckInOpensMinutes\` before the start.
- A no-show falls due \`deskGraceMinutes\` or \`roomGraceMinutes\` after the start. If the booking was made after its start, it falls due that long
  after the making. It never falls due after the end. [ADR 0008](adr/0008-grace-counts-from-the-later.md).
- «On my way» adds \`onMyWayMinutes\`, once, as soon as check-in is open. The part of an outage after the start is added too. Neither goes past the end.
- The warning is sent \`warningBeforeReleaseMinutes\` before the no-show falls due. It is left out if that is within a minute of the making.
- The confirmation of a new booking is sent when \`undoSeconds\` are over.
- A hold for a form lasts \`holdMinutes\`.
- An offer of the waitlist lasts \`offerFarMinutes\` if the start is at least 48 hours away, \`offerDayMinutes\` from 12 hours, \`offerSoonMinutes\` from two
  hours, and \`offerNowMinutes\` if the start is nearer. It never lasts past the end of the slot.
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
    joining: DEFAULT_JOINING,
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
