// Writes docs/rights.md, the table of rights, from the built code; with --check only compares.
//   npm run build && node docs/rights.mjs
import { table, writeOrCompare } from './generated.mjs';

const { CENTRE_ROLES, ORGANISATION_ROLES, RIGHTS } = await import('../dist/libs/kernel/src/index.js');

const kinds = [...CENTRE_ROLES, ...ORGANISATION_ROLES];
const rows = Object.entries(RIGHTS).map(([right, { roles, doc }]) => [
  `\`${right}\``,
  doc.en,
  ...kinds.map((kind) => (roles.includes(kind) ? 'yes' : '')),
]);

const text = `# Rights

Made by \`docs/rights.mjs\` from \`libs/kernel/src/rights.ts\`. Do not edit by hand.

A right belongs to roles. A role belongs to a person, in one centre or for one of its organisations, from a day until a day. Only roles of today give
rights. What people may do with their own bookings they may do without a right. \`GET /api/v1/rights\` (\`listRights\`) answers this table in three languages.

${table(['Right', 'What it allows', ...kinds.map((kind) => `\`${kind}\``)], rows)}

A centre always has a manager whose role has no end, who is not blocked, and whose account is open. What would take the last one away is
refused with \`last_manager\`.
`;

writeOrCompare('rights.md', text);
