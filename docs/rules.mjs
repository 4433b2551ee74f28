// Writes docs/rules.md, the table of policy values, from the built rules; with --check only compares.
//   npm run build && node docs/rules.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('rules.md', import.meta.url));
const { RULE_SETTINGS, REMINDERS } = await import('../dist/libs/rooms/src/index.js');
const { BOOKING_RULES, sentenceOf } = await import('../dist/libs/slots/src/index.js');

/** Cells padded to one width, as the formatter of the repository writes them. */
function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

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
  `up to ${REMINDERS.most} values, ${REMINDERS.min}–${REMINDERS.max}`,
]);

const text = `# Rules of a centre

Made by \`docs/rules.mjs\` from \`libs/rooms/src/centre-rules.ts\`. Do not edit by hand.

A manager changes a value with \`PATCH /api/v1/centres/{centreId}/rules\` (\`updateCentreRules\`). Values that are not named stay.
A change that is out of bounds changes nothing. A booking keeps the values it was made under.

${table(['Value', 'What it means', 'Unit', 'Default', 'Bounds'], values)}

The shortest booking of a kind may not be longer than its longest one.

## What is checked before a booking

Every rule is looked at, in this order. The refusal names each rule that forbids the booking, its value and its limit,
who can lift it, and the next possible time where there is one. The sentences are in \`libs/slots/src/refusal-sentences.ts\`,
the rules in \`libs/slots/src/booking-rules.ts\`.

${table(['Rule', 'Who can lift it'], ruleRows())}

Staff who lift a rule do it by booking all the same. The audit keeps which rules were lifted.
That a space is free is no rule: the database decides it, and the answer is \`slot_taken\` ([problems.md](problems.md)).

## How the times of a booking are counted

- Check-in opens \`deskCheckInOpensMinutes\` or \`roomCheckInOpensMinutes\` before the start.
- A no-show falls due \`deskGraceMinutes\` or \`roomGraceMinutes\` after the start, or after the making when the booking was
  made later than its start. Never after the end. See [ADR 0008](adr/0008-grace-counts-from-the-later.md).
- The warning leaves \`warningBeforeReleaseMinutes\` before that. It is left out when it would come within a minute of the making.
- Word of a new booking leaves when \`undoSeconds\` are over.
`;

/** Every rule is asked about an impossible wish only to learn its name and who can lift it. */
function ruleRows() {
  const zone = 'Asia/Almaty';
  const now = Date.parse('2026-01-01T00:00:00Z');
  const rules = Object.fromEntries(Object.entries(RULE_SETTINGS).map(([name, s]) => [name, s.default]));
  const space = { id: 's', code: 'A-1', kind: 'desk', area: 'a', capacity: 1, features: [], partIds: [] };
  const centre = {
    id: 'c',
    zone,
    rules,
    spaces: new Map([['s', space]]),
    areas: new Map([['a', { key: 'a', hours: 'always' }]]),
    hours: {},
    holidayHours: [],
    calendar: new Map(),
  };
  const actor = { kind: 'person', personId: 'p', centreRoles: [], organisationRoles: [] };
  const slot = { start: now + 3_600_000, end: now + 7_200_000 };
  const question = { centre, spaces: [space], slot, actor, personId: 'p', organisationId: null, people: 1 };
  const who = { nobody: 'nobody', front_desk: 'front desk, manager', manager: 'manager' };
  return BOOKING_RULES.map((rule) => {
    const finding = rule({ ...question, facts: { now, deskClaims: [] } });
    // A rule without a sentence must not reach the documents.
    sentenceOf(finding, 'kk', zone);
    return [`\`${finding.rule}\``, who[finding.liftedBy]];
  });
}

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error('docs/rules.md differs from the rules. Run: npm run build && node docs/rules.mjs');
    process.exit(1);
  }
  console.log('docs/rules.md agrees with the rules.');
} else {
  writeFileSync(FILE, text);
  console.log('Wrote docs/rules.md.');
}
