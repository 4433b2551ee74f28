import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CentreDirectory } from '@birlik/rooms';
import { IMPORT_FIELDS, type ImportColumns, type ImportFile, ImportPeople, UndoImport } from '@birlik/users';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { ImportPeopleRequest, MAX_IMPORT_BYTES, PreviewImportRequest } from './imports.requests.js';
import {
  DoneImportResponse,
  ImportPreviewResponse,
  importPreviewResponse,
  PersonImportListResponse,
  personImportResponse,
  UndoneImportResponse,
  undoneImportResponse,
} from './imports.responses.js';

/** Imports of people from files. */
@ApiTags('people')
@Controller('api/v1')
export class ImportsController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly people: ImportPeople,
    private readonly imports: UndoImport,
  ) {}

  @Operation(
    'POST centres/:centreId/imports/preview',
    'What an import would do, row by row: who is new, who is known, what is wrong; managers. Nothing is stored',
    {
      answer: ImportPreviewResponse,
      problems: [403],
      cost: 10,
      hasIdempotencyKey: false,
      maxBodyBytes: MAX_IMPORT_BYTES,
    },
  )
  async previewImport(
    @Called() { reader, language, id: centreId }: Call,
    @Body() body: PreviewImportRequest,
  ) {
    await this.centres.get(centreId);
    return importPreviewResponse(await this.people.preview(reader, readFile(centreId, body)), language);
  }

  @Operation(
    'POST centres/:centreId/imports',
    'Add the people of a file who are new, all or none; managers. The other rows are left out',
    {
      answer: DoneImportResponse,
      status: 201,
      problems: [403, 409],
      cost: 10,
      maxBodyBytes: MAX_IMPORT_BYTES,
    },
  )
  async importPeople(
    @Called() { reader, idempotencyKey, id: centreId }: Call,
    @Body() body: ImportPeopleRequest,
  ) {
    await this.centres.get(centreId);
    const { fileName, token } = body;
    return this.people.execute(reader, { ...readFile(centreId, body), fileName, token }, idempotencyKey);
  }

  @Operation('GET centres/:centreId/imports', 'Imports of people, newest first; managers', {
    answer: PersonImportListResponse,
    problems: [403],
  })
  async listImports(@Called() { reader, id: centreId }: Call) {
    const { zone } = await this.centres.get(centreId);
    const items = await this.imports.listImports(reader, centreId);
    return { items: items.map((one) => personImportResponse(one, zone)) };
  }

  @Operation(
    'POST imports/:importId/undo',
    'Remove the people of an import who have done nothing since, within a day; managers. Says who stays, and why',
    { answer: UndoneImportResponse, problems: [409] },
  )
  async undoImport(@Called() { reader, idempotencyKey, id }: Call) {
    return undoneImportResponse(await this.imports.execute(reader, id, idempotencyKey));
  }
}

function readFile(
  centreId: string,
  { text, columns, language, others = [] }: PreviewImportRequest,
): ImportFile {
  const mapping =
    columns &&
    (Object.fromEntries(IMPORT_FIELDS.map((field) => [field, columns[field] ?? null])) as ImportColumns);
  return { centreId, text, columns: mapping, language, others };
}
