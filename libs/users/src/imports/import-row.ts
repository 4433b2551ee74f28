import {
  type FieldProblemCode,
  foldName,
  isCleanText,
  isOneLine,
  type Language,
  ORGANISATION_ROLES,
  type RoleKind,
} from '@birlik/kernel';
import { readEmail, readPhone } from '../people/login.js';
import type { ImportColumns, ImportField } from './import-columns.js';
import { type ImportedRole, readLanguage, readRole } from './import-words.js';
import type { TableRow } from './table-file.js';

/** A person as a row of a file names them. */
export interface PersonOfRow {
  readonly fullName: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly role: ImportedRole;
  /** For a role of an organisation. */
  readonly organisationId: string | null;
}

/** What is wrong with one cell. */
export interface CellProblem {
  readonly field: ImportField;
  readonly code: FieldProblemCode;
}

/** What a row is read with. */
export interface RowReading {
  readonly columns: ImportColumns;
  /** For a row that names none. */
  readonly language: Language;
  /** Ids of organisations that go on, by their keys in small letters. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** A row that was read: the words of its name, phone and address as they stand there, and the person or what is wrong. */
export type ReadRow = {
  readonly row: number;
  readonly fullName: string;
} & (
  | { readonly person: PersonOfRow; readonly problems: null }
  | { readonly person: null; readonly problems: readonly CellProblem[] }
);

const MIN_NAME = 2;
const MAX_NAME = 120;
/** What a spreadsheet would run, if somebody opens a list of people in one. No name and no address begins like that. */
const FORMULA = /^[=+@-]/;

/** Reads one row. Every cell that is wrong is named, not only the first. */
export function readRow({ row, cells }: TableRow, { columns, language, organisations }: RowReading): ReadRow {
  const problems: CellProblem[] = [];
  const cell = (field: ImportField) => (columns[field] === null ? '' : (cells[columns[field]] ?? ''));
  const note = (field: ImportField, code: FieldProblemCode | null) => {
    if (code !== null) problems.push({ field, code });
  };
  const read = <T>(
    field: ImportField,
    readText: (text: string) => T | null,
    code: FieldProblemCode,
  ): T | null => {
    const text = cell(field);
    if (text === '') return null;
    const value = readText(text);
    if (value === null) note(field, code);
    return value;
  };

  const fullName = cell('fullName').replace(/\s+/g, ' ');
  note('fullName', checkName(fullName));
  const phone = read('phone', readPhone, 'not_a_phone');
  const email = read('email', (text) => (FORMULA.test(text) ? null : readEmail(text)), 'not_an_email');
  if (cell('phone') === '' && cell('email') === '') note('phone', 'required');
  const spoken = read('language', readLanguage, 'not_a_choice') ?? language;
  const role = read('role', readRole, 'not_a_choice') ?? 'member';
  const organisationId = read(
    'organisation',
    (key) => organisations.get(key.toLowerCase()) ?? null,
    'not_a_choice',
  );
  const isOfOrganisation = (ORGANISATION_ROLES as readonly RoleKind[]).includes(role);
  problems.push(...checkOrganisation(isOfOrganisation, cell('organisation'), cell('role')));

  if (problems.length > 0) return { row, fullName: showText(fullName), person: null, problems };
  const person = {
    fullName,
    phone,
    email,
    language: spoken,
    role,
    organisationId: isOfOrganisation ? organisationId : null,
  };
  return { row, fullName, person, problems: null };
}

function checkName(name: string): FieldProblemCode | null {
  if (name === '') return 'required';
  if (name.length < MIN_NAME) return 'invalid';
  if (name.length > MAX_NAME) return 'too_long';
  // A spreadsheet that cannot store a Kazakh letter writes a question mark in its place.
  if (!isCleanText(name) || !isOneLine(name) || FORMULA.test(name) || /[?\ufffd]/.test(name))
    return 'forbidden_characters';
  return foldName(name) === '' ? 'invalid' : null;
}

/** A role of an organisation and the organisation come together. */
function checkOrganisation(isOfOrganisation: boolean, organisation: string, role: string): CellProblem[] {
  if (isOfOrganisation) return organisation === '' ? [{ field: 'organisation', code: 'required' }] : [];
  if (organisation === '') return [];
  // Which of its two roles is meant is not guessed: both may book rooms for it.
  if (role === '') return [{ field: 'role', code: 'required' }];
  return readRole(role) ? [{ field: 'role', code: 'contradiction' }] : [];
}

/** A text of a file that is shown though nobody has checked it: nothing, where it could turn or hide other text. */
export function showText(text: string): string {
  return isCleanText(text) ? text.slice(0, MAX_NAME) : '';
}
