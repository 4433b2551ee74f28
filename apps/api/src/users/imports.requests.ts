import { type Language, LANGUAGES } from '@birlik/kernel';
import { MAX_IMPORT_ROWS } from '@birlik/users';
import {
  ChoiceField,
  FileTextField,
  IntField,
  IntsField,
  NestedField,
  RawTextField,
  TextField,
} from '../http/fields.js';

const MAX_COLUMN = 59;
/** Of a file and of what JSON adds to it. */
export const MAX_IMPORT_BYTES = 2_500_000;
const MAX_TEXT = 2_000_000;

class ImportColumnsRequest {
  @IntField({
    optional: true,
    min: 0,
    max: MAX_COLUMN,
    doc: 'The column of the name, counted from 0; without one every row is wrong',
  })
  fullName?: number;

  @IntField({ optional: true, min: 0, max: MAX_COLUMN })
  phone?: number;

  @IntField({ optional: true, min: 0, max: MAX_COLUMN })
  email?: number;

  @IntField({ optional: true, min: 0, max: MAX_COLUMN })
  language?: number;

  @IntField({ optional: true, min: 0, max: MAX_COLUMN, doc: 'The key of an organisation' })
  organisation?: number;

  @IntField({ optional: true, min: 0, max: MAX_COLUMN })
  role?: number;
}

export class PreviewImportRequest {
  @FileTextField({
    max: MAX_TEXT,
    doc: `A CSV file as text: separated by semicolons, commas or tabs. The first line names the columns; at most ${MAX_IMPORT_ROWS} people`,
  })
  text: string;

  @NestedField(ImportColumnsRequest, {
    optional: true,
    doc: 'Which column is what; found by their names when absent',
  })
  columns?: ImportColumnsRequest;

  @ChoiceField(LANGUAGES, { doc: 'The language of people whose row names none' })
  language: Language;

  @IntsField({
    optional: true,
    min: 1,
    max: 20_000,
    doc: 'Rows that only share a name with somebody, and are somebody else',
  })
  others?: number[];
}

export class ImportPeopleRequest extends PreviewImportRequest {
  @TextField({ max: 200, doc: 'The name of the file; imports are listed by it' })
  fileName: string;

  @RawTextField({ max: 64, doc: '`token` of the preview' })
  token: string;
}
