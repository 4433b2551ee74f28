// Writes docs/problems.md from the errors that the libraries and the API define; with --check only compares.
//   npm run build && node docs/problems.mjs
import { table, writeOrCompare } from './generated.mjs';

const { definedErrors, ERROR_CODES, FIELD_PROBLEMS } = await import('../dist/libs/kernel/src/index.js');
const { STATUS_OF_KIND } = await import('../dist/apps/api/src/http/problem.js');
// Each library defines its own errors when it is loaded.
await import('../dist/apps/api/src/api.module.js');

const missing = ERROR_CODES.filter((code) => !definedErrors().has(code));
if (missing.length > 0) throw new Error(`no library defines ${missing.join(', ')}`);

const errors = [...definedErrors().values()]
  .map((error) => ({ ...error, status: STATUS_OF_KIND[error.kind] }))
  .sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));

const text = `# Problems

Made by \`docs/problems.mjs\` from the errors that the libraries define (\`*.errors.ts\`). Do not edit by hand.

Every refusal of the API is an \`application/problem+json\` document (RFC 9457).

- \`code\` never changes its meaning. \`type\` is \`/problems/<code>\`. It names the problem, and no page has this address.
- \`title\` and \`detail\` are in the language of the reader: that of \`Accept-Language\` (kk, ru, en), or that of the person, or Kazakh.
- \`instance\` is the id of the request.

${table(
  ['Code', 'Status', 'Meaning', 'What to do'],
  errors.map(({ code, status, meaning, remedy }) => [`\`${code}\``, String(status), meaning, remedy]),
)}

## Codes in \`errors[]\`

Each code names what is wrong with one value. A program may show \`detail\`, which says the same in the language of the reader.

${table(
  ['Code', 'What the reader is told'],
  Object.entries(FIELD_PROBLEMS).map(([code, texts]) => [`\`${code}\``, texts.en]),
)}

## Rules in \`refusals[]\`

Each entry has \`rule\`, \`message\`, \`value\`, \`limit\`, \`liftedBy\` (\`nobody\`, \`front_desk\`, \`manager\`), \`nextAllowed\` and \`policy\`. \`policy\` is
the name of the policy that forbids the booking, or \`null\` for a rule that holds for everybody. [rules.md](rules.md#what-is-checked-before-a-booking)
lists the rules.
`;

writeOrCompare('problems.md', text);
