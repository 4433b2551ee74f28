import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, isDuplicate, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { forbidden, type Language, newId, type Person, previewChanged, Turns } from '@birlik/kernel';
import { PersonalDataAccess } from '../access/personal-data-access.repository.js';
import { peopleImported } from './import.events.js';
import { mayImportPeople } from './import.permissions.js';
import { checkColumns, findColumns, type ImportColumns } from './import-columns.js';
import { type PersonOfRow, type ReadRow, readRow, showText } from './import-row.js';
import { countVerdicts, judgeRows, type Verdict, type VerdictKind } from './import-verdicts.js';
import { type PersonImport, PersonImportsRepository } from './person-imports.repository.js';
import { readTableFile, type TableFile } from './table-file.js';

/** A file and how a manager reads it. */
export interface ImportFile {
  readonly centreId: string;
  /** The file as text. Its first line names the columns. */
  readonly text: string;
  /** Which column is what; found by their names when absent. */
  readonly columns?: ImportColumns | undefined;
  /** The language of people whose row names none. */
  readonly language: Language;
  /** Rows that only share a name with somebody, and are somebody else. */
  readonly others: readonly number[];
}

/** What an import would do. */
export interface ImportPreview {
  readonly header: readonly string[];
  readonly columns: ImportColumns;
  readonly counts: Readonly<Record<VerdictKind, number>>;
  readonly verdicts: readonly Verdict[];
  /** Identifies the verdicts: the import is done only while they are these. */
  readonly token: string;
}

/** What a manager agreed to. */
export interface AgreedImport extends ImportFile {
  readonly fileName: string;
  readonly token: string;
}

/** What was done. */
export type DoneImport = Pick<PersonImport, 'id' | 'added' | 'leftOut'>;

/** Adds the people of a file who are new, all or none. The dry run and the import are the same code. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly imports: PersonImportsRepository,
    private readonly access: PersonalDataAccess,
  ) {}

  /**
   * Says of every row what would become of it. That somebody is shown as likely the same is recorded as a look at them.
   * @throws DomainError `forbidden`; `invalid_request` for a file that cannot be read, or columns that it does not have
   */
  async preview(actor: Person, file: ImportFile): Promise<ImportPreview> {
    if (!mayImportPeople(actor, file.centreId)) throw forbidden();
    const table = await readTableFile(file.text);
    const preview = await this.work.run((tx) => this.judge(tx, file, table));
    const shown = preview.verdicts.flatMap((verdict) => (verdict.kind === 'known' ? [verdict.known.id] : []));
    await this.access.record(file.centreId, actor.personId, 'list', [...new Set(shown)]);
    return preview;
  }

  /**
   * Adds everybody who is new in one transaction; the other rows are left out.
   * @throws DomainError as `preview`; `preview_changed` when the verdicts are others by now
   */
  async execute(
    actor: Person,
    { token, fileName, ...file }: AgreedImport,
    idempotencyKey?: IdempotencyKey,
  ): Promise<DoneImport> {
    if (!mayImportPeople(actor, file.centreId)) throw forbidden();
    const table = await readTableFile(file.text);
    const run = () =>
      this.work.run(
        async (tx) => {
          const seen = await this.judge(tx, file, table);
          if (seen.token !== token) throw previewChanged({});
          return this.add(tx, actor, { centreId: file.centreId, fileName, seen }, idempotencyKey);
        },
        // Two managers may import one file at once. Whoever joins elsewhere meanwhile does not take this lock.
        { locks: [lockOf(file.centreId)], idempotencyKey },
      );
    return run().catch((error: unknown) => {
      // Somebody joined with a phone or an address of the file. Now they are known.
      if (isDuplicate(error)) return run();
      throw error;
    });
  }

  private async judge(tx: Tx, file: ImportFile, { header, rows }: TableFile): Promise<ImportPreview> {
    const { centreId, language, others } = file;
    const columns = file.columns ?? findColumns(header);
    checkColumns(columns, header);
    const organisations = await this.imports.listOrganisationKeys(tx, centreId);
    const read: ReadRow[] = [];
    const turns = new Turns();
    for (const row of rows) {
      await turns.takeTurn();
      read.push(readRow(row, { columns, language, organisations }));
    }
    const known = await this.imports.listAcquaintances(tx, centreId, listAddresses(read));
    const verdicts = await judgeRows(read, known, new Set(others));
    const shown = header.map(showText);
    return { header: shown, columns, counts: countVerdicts(verdicts), verdicts, token: makeToken(verdicts) };
  }

  private async add(
    tx: Tx,
    actor: Person,
    { centreId, fileName, seen }: { centreId: string; fileName: string; seen: ImportPreview },
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<DoneImport> {
    const people = seen.verdicts.flatMap((verdict) => (verdict.kind === 'new' ? [verdict.person] : []));
    const answer = { id: newId(), added: people.length, leftOut: seen.verdicts.length - people.length };
    await this.imports.add(tx, actor.personId, { ...answer, centreId, fileName }, people);
    await this.journal.writeEntry(tx, {
      centreId,
      actor,
      action: 'people.imported',
      subjectId: answer.id,
      facts: { ...seen.counts, roles: countRoles(people) },
      event: peopleImported.create({ importId: answer.id }),
      idempotencyKey,
      answer,
    });
    return answer;
  }
}

function listAddresses(rows: readonly ReadRow[]): { phones: string[]; emails: string[] } {
  const people = rows.flatMap(({ person }) => (person ? [person] : []));
  return {
    phones: people.flatMap(({ phone }) => (phone === null ? [] : [phone])),
    emails: people.flatMap(({ email }) => (email === null ? [] : [email])),
  };
}

function countRoles(people: readonly PersonOfRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { role } of people) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}

function makeToken(verdicts: readonly Verdict[]): string {
  return hash('sha256', JSON.stringify(verdicts), 'base64url');
}
