import { FIELD_PROBLEMS, formatInstant, type Language } from '@birlik/kernel';
import {
  type ImportPreview,
  type PersonImport,
  STAY_REASONS,
  type UndoneImport,
  type Verdict,
  VERDICT_KINDS,
} from '@birlik/users';
import { Out, OutId, OutInstant } from '../http/responses.js';
import { KnownPersonResponse, knownPersonResponse } from './people.responses.js';

class ImportColumnsResponse {
  @Out('integer', { nullable: true }) fullName: number | null;
  @Out('integer', { nullable: true }) phone: number | null;
  @Out('integer', { nullable: true }) email: number | null;
  @Out('integer', { nullable: true }) language: number | null;
  @Out('integer', { nullable: true }) organisation: number | null;
  @Out('integer', { nullable: true }) role: number | null;
}

class ImportCountsResponse {
  @Out('integer') new: number;
  @Out('integer') known: number;
  @Out('integer') twice: number;
  @Out('integer') wrong: number;
}

class CellProblemResponse {
  @Out(String, { description: 'The row and the field: `/rows/7/phone`' }) pointer: string;
  @Out(String) code: string;
  @Out(String) detail: string;
}

export class ImportRowResponse {
  @Out('integer', { description: 'As a spreadsheet counts: the first line is 1' }) row: number;
  @Out(String) fullName: string;
  @Out(String, { enum: [...VERDICT_KINDS], description: 'Only people who are new are added' }) kind: string;
  @Out(KnownPersonResponse, {
    nullable: true,
    description: 'Who is likely the same; without a name when only other centres know them',
  })
  known: KnownPersonResponse | null;
  @Out('integer', { nullable: true, description: 'The row before it with the same person' })
  firstRow: number | null;
  @Out(String, {
    nullable: true,
    enum: ['phone', 'email', 'name'],
    description: 'What is the same. By a name alone the row can be one of `others`',
  })
  by: string | null;
  @Out([CellProblemResponse]) problems: CellProblemResponse[];
}

export class ImportPreviewResponse {
  @Out([String], { description: 'The first line of the file' }) header: string[];
  @Out(ImportColumnsResponse, { description: 'Which column was read as what; null for none' })
  columns: ImportColumnsResponse;
  @Out(ImportCountsResponse) counts: ImportCountsResponse;
  @Out([ImportRowResponse]) rows: ImportRowResponse[];
  @Out(String, { description: 'Send it with the import' }) token: string;
}

export class DoneImportResponse {
  @OutId() id: string;
  @Out('integer') added: number;
  @Out('integer') leftOut: number;
}

export class PersonImportResponse extends DoneImportResponse {
  @Out(String) fileName: string;
  @Out('integer', { description: 'How many of the added were removed again' }) removed: number;
  @Out(String, { description: 'Who imported it' }) importedBy: string;
  @OutInstant() importedAt: string;
  @OutInstant({ nullable: true }) undoneAt: string | null;
  @Out(Boolean, { description: 'For a day' }) canUndo: boolean;
}

export class PersonImportListResponse {
  @Out([PersonImportResponse]) items: PersonImportResponse[];
}

class StayingPersonResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String, { enum: [...STAY_REASONS] }) reason: string;
}

export class UndoneImportResponse {
  @Out('integer') removed: number;
  @Out('integer') stayed: number;
  @Out([StayingPersonResponse], { description: 'Who stays, and why; the first hundred' })
  staying: StayingPersonResponse[];
}

export function importPreviewResponse(preview: ImportPreview, language: Language): ImportPreviewResponse {
  const { header, columns, counts, verdicts, token } = preview;
  return {
    header: [...header],
    columns,
    counts,
    rows: verdicts.map((verdict) => importRowResponse(verdict, language)),
    token,
  };
}

function importRowResponse(verdict: Verdict, language: Language): ImportRowResponse {
  const { row, fullName, kind } = verdict;
  const plain = { row, fullName, kind, known: null, firstRow: null, by: null, problems: [] };
  switch (verdict.kind) {
    case 'new':
      return plain;
    case 'known':
      return { ...plain, known: knownPersonResponse(verdict.known), by: verdict.known.by };
    case 'twice':
      return { ...plain, firstRow: verdict.firstRow, by: verdict.by };
    case 'wrong':
      return {
        ...plain,
        problems: verdict.problems.map(({ field, code }) => ({
          pointer: `/rows/${row}/${field}`,
          code,
          detail: FIELD_PROBLEMS[code][language],
        })),
      };
  }
}

export function personImportResponse(done: PersonImport, zone: string): PersonImportResponse {
  const { id, added, leftOut, fileName, removed, importedBy, importedAt, undoneAt, canUndo } = done;
  return {
    id,
    added,
    leftOut,
    fileName,
    removed,
    importedBy,
    importedAt: formatInstant(importedAt, zone),
    undoneAt: undoneAt === null ? null : formatInstant(undoneAt, zone),
    canUndo,
  };
}

export function undoneImportResponse({ removed, stayed, staying }: UndoneImport): UndoneImportResponse {
  return { removed, stayed, staying: [...staying] };
}
