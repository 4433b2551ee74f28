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

Every refusal of the API is \`application/problem+json\` (RFC 9457). \`type\` is \`/problems/<code>\`; it names the problem and is no page.
\`code\` is stable. \`title\` and \`detail\` are in the reader's language (\`Accept-Language\`: kk, ru, en; else the person's own; else Kazakh).
\`instance\` is the id of the request.

${table(
  ['Code', 'Status', 'Meaning', 'What to do'],
  errors.map(({ code, status, meaning, remedy }) => [`\`${code}\``, String(status), meaning, remedy]),
)}

## Codes in \`errors[]\`

They name what is wrong with one value. A program may show \`detail\`, which says the same in the reader's language.

${table(
  ['Code', 'What the reader is told'],
  Object.entries(FIELD_PROBLEMS).map(([code, texts]) => [`\`${code}\``, texts.en]),
)}

## Rules in \`refusals[]\`

\`rule\`, \`message\`, \`value\`, \`limit\`, \`liftedBy\` (\`nobody\`, \`front_desk\`, \`manager\`), \`nextAllowed\`, and \`policy\`, the name of the policy
that speaks (\`null\` for what holds for all). The rules are listed in [rules.md](rules.md#what-is-checked-before-a-booking).
`;

writeOrCompare('problems.md', text);
