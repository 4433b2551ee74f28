import type { Schema } from './open-api-operations.js';

/** Texts that no field may take: NUL, a lone surrogate, characters that turn the direction of text or are not seen. */
export const BAD_TEXTS: readonly string[] = [
  'a\u0000b',
  'a\ud800b',
  'a\u202eb',
  'a\u2066b',
  'a\u200bb',
  'a\ufff9b',
];

/** Texts of more than one line, each of which would begin another line of a mail. */
const BROKEN_LINES = ['a\u2028b', 'a\r\nBcc: x'];
/** Titles and names, which have one line, are the texts of this length. */
const LENGTH_OF_TITLES = 120;

const BAD_IDS = [
  '',
  'x',
  '00000000-0000-0000-0000-00000000000g',
  '{}',
  "' OR 1=1 --",
  ...BAD_TEXTS,
  ...BROKEN_LINES,
];
const BAD_DATES = ['x', '2026-02-31', '9999-01-01', '0001-01-01', '20261124', '2026-1-1'];
const BAD_INSTANTS = [
  'tomorrow',
  '2026-11-24',
  '2026-11-24T14:00:00',
  '2026-02-31T10:00:00+05:00',
  '2026-11-24T25:00:00+05:00',
  '2026-11-24T14:60:00+05:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-11-24T14:00:00+99:99',
  ...BAD_TEXTS,
  ...BROKEN_LINES,
];

const NOT_TEXT = [42, true, {}, [], ['x']];

type Kind = 'choice' | 'yes-no' | 'object' | 'id' | 'instant' | 'list' | 'number' | 'text';
const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  boolean: 'yes-no',
  object: 'object',
  array: 'list',
  integer: 'number',
  number: 'number',
};

function kindOf({ enum: choices, type = '', format }: Schema): Kind {
  if (choices) return 'choice';
  if (format === 'date-time') return 'instant';
  if (format === 'uuid' && type === 'string') return 'id';
  return KIND_OF_TYPE[type] ?? 'text';
}

const BAD_VALUES: Readonly<Record<Kind, (schema: Schema) => unknown[]>> = {
  choice: () => ['nothing', '', ...NOT_TEXT],
  'yes-no': () => ['x', '', 2, {}, ['x']],
  object: () => ['x', 42, true, ['x']],
  id: () => [...BAD_IDS, ...NOT_TEXT],
  instant: () => [...BAD_INSTANTS, ...NOT_TEXT, 1e18, -1],
  list: badLists,
  number: ({ minimum = 0, maximum = 1e9 }) => [
    'x',
    1.5,
    {},
    ['x'],
    minimum - 1,
    maximum + 1,
    1e300,
    '\u0000',
  ],
  text: badTexts,
};

function badLists({ items }: Schema): unknown[] {
  const numbers = items?.type === 'integer' ? [] : [[42]];
  const empty = items?.format === 'uuid' ? [[]] : [];
  return ['x', 42, {}, ...numbers, [null], ['\u0000'], Array(500).fill('x'), ...empty];
}

function badTexts({ minLength = 0, maxLength }: Schema): unknown[] {
  const tooLong = maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)];
  const broken = maxLength === LENGTH_OF_TITLES ? BROKEN_LINES : [];
  return [...BAD_TEXTS, ...broken, ...tooLong, ...(minLength > 0 ? [''] : []), ...NOT_TEXT];
}

/** Values of JSON that the schema does not allow. */
export function badValuesFor(schema: Schema): unknown[] {
  return BAD_VALUES[kindOf(schema)](schema);
}

/** Texts of a query that the schema does not allow, percent-encoded. */
export function badQueryTextsFor(schema: Schema): string[] {
  const encoded = (texts: readonly string[]) => texts.map((text) => encodeURIComponent(text));
  if (schema.enum) return ['nothing', '', '%00', 'desk&kind=room'];
  if (schema.format === 'uuid') return encoded(BAD_IDS.slice(0, 6)).concat('%00');
  if (schema.format === 'date-time') return encoded(BAD_INSTANTS.slice(0, 9)).concat('%00');
  if (schema.format === 'date') return [...BAD_DATES, '%00'];
  if (schema.type === 'integer') return ['x', '1.5', '-1', '1e9', '%00', '99999999999999999999'];
  return ['a%00b', '%E2%80%AE', 'x'.repeat((schema.maxLength ?? 1_000) + 1)];
}

/** What no body may be, as it travels. */
export function badBodies(
  valid: object,
  takesMuch: boolean,
): { name: string; type: string | null; text: string; statuses: number[] }[] {
  const json = 'application/json';
  const text = JSON.stringify(valid);
  const withKey = (key: string) => `{"${key}":{"admin":true},${text.slice(1)}`.replace(',}', '}');
  return [
    { name: 'broken JSON', type: json, text: '{"a":', statuses: [400] },
    { name: 'no JSON at all', type: json, text: 'hello', statuses: [400] },
    { name: 'nothing', type: json, text: '', statuses: [400] },
    { name: 'a list', type: json, text: `[${text}]`, statuses: [400] },
    { name: 'a text', type: json, text: '"x"', statuses: [400] },
    { name: 'a number', type: json, text: '1', statuses: [400] },
    { name: 'null', type: json, text: 'null', statuses: [400] },
    { name: 'a field nobody knows', type: json, text: withKey('nobodyKnowsThis'), statuses: [400] },
    { name: '__proto__', type: json, text: withKey('__proto__'), statuses: [400] },
    { name: 'constructor', type: json, text: withKey('constructor'), statuses: [400] },
    {
      name: '25,000 levels deep',
      type: json,
      text: '['.repeat(25_000) + ']'.repeat(25_000),
      statuses: [400],
    },
    {
      name: 'megabytes',
      type: json,
      text: JSON.stringify({ title: 'x'.repeat(takesMuch ? 3_000_000 : 1_000_000) }),
      statuses: [413],
    },
    { name: 'plain text', type: 'text/plain', text, statuses: [415] },
    { name: 'a form', type: 'application/x-www-form-urlencoded', text: 'a=1', statuses: [415] },
    { name: 'a multipart form', type: 'multipart/form-data; boundary=x', text: '--x--', statuses: [415] },
    { name: 'XML', type: 'application/xml', text: '<a/>', statuses: [415] },
    { name: 'a type of nothing', type: '', text, statuses: [400, 415] },
    {
      name: 'a tab in the type',
      type: 'application/json\t; charset=utf-8x',
      text: '{"a":',
      statuses: [400, 415],
    },
  ];
}
