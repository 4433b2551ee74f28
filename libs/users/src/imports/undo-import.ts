import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { forbidden, notFound, type Person, undoTooLate } from '@birlik/kernel';
import { peopleImported } from './import.events.js';
import { mayImportPeople } from './import.permissions.js';
import { ImportedPeopleRepository, type StayReason } from './imported-people.repository.js';
import { type PersonImport, PersonImportsRepository } from './person-imports.repository.js';

/** Somebody who stays, and why. */
export interface StayingPerson {
  readonly id: string;
  readonly fullName: string;
  readonly reason: StayReason;
}

/** What the undo of an import did. */
export interface UndoneImport {
  readonly removed: number;
  readonly stayed: number;
  /** The first of those who stay. */
  readonly staying: readonly StayingPerson[];
}

/** More than a manager looks through. */
const MAX_STAYING = 100;

/** Lists imports, and undoes one within a day: whoever has done nothing since is removed, the others stay. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly imports: PersonImportsRepository,
    private readonly people: ImportedPeopleRepository,
  ) {}

  /** @throws DomainError `forbidden` */
  async listImports(actor: Person, centreId: string): Promise<PersonImport[]> {
    if (!mayImportPeople(actor, centreId)) throw forbidden();
    return this.imports.listOfCentre(centreId);
  }

  /**
   * Removes the people of an import who have done nothing since. A second time it tries those who have stayed.
   * @throws DomainError `not_found`, also when the actor is no manager of the centre; `undo_too_late` after a day
   */
  async execute(actor: Person, importId: string, idempotencyKey?: IdempotencyKey): Promise<UndoneImport> {
    return this.work.run(
      async (tx) => {
        const found = await this.imports.find(tx, importId);
        if (!found || !mayImportPeople(actor, found.centreId)) throw notFound();
        if (!found.canUndo) throw undoTooLate();
        return this.undo(tx, actor, found, idempotencyKey);
      },
      { locks: [lockOf(importId)], idempotencyKey },
    );
  }

  private async undo(
    tx: Tx,
    actor: Person,
    { id, centreId }: PersonImport,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<UndoneImport> {
    const people = await this.people.lockPeople(tx, id, centreId);
    const gone = people.filter(({ stays }) => stays === null);
    const staying = people.flatMap(({ stays, ...person }) =>
      stays === null ? [] : [{ id: person.id, fullName: person.fullName, reason: stays }],
    );
    await this.people.remove(
      tx,
      gone.map((person) => person.id),
    );
    await this.imports.markUndone(tx, id, gone.length);
    const answer = {
      removed: gone.length,
      stayed: staying.length,
      staying: staying.slice(0, MAX_STAYING),
    };
    await this.journal.writeEntry(tx, {
      centreId,
      actor,
      action: 'people.import_undone',
      subjectId: id,
      facts: { removed: answer.removed, stayed: answer.stayed },
      event: peopleImported.create({ importId: id }),
      idempotencyKey,
      answer,
    });
    return answer;
  }
}
