import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, UnitOfWork } from '@birlik/database';
import { forbidden, notFound, type Person } from '@birlik/kernel';
import { NotesRepository } from '../notes/notes.repository.js';
import { PeopleListReadModel } from '../people/people-list.read-model.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { RoleHolder } from './give-role.js';
import { buildPersonEntry } from './people.events.js';
import { mayWriteNotes } from './people.permissions.js';

/** Writes notes about a person for other staff, and deletes them. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly list: PeopleListReadModel,
    private readonly people: PeopleRepository,
    private readonly notes: NotesRepository,
  ) {}

  /** @throws DomainError `forbidden`; `not_found` */
  async execute(
    actor: Person,
    about: RoleHolder,
    text: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<{ id: string }> {
    await this.check(actor, about);
    return this.work.run(
      async (tx) => {
        if (!(await this.people.keepOpen(tx, about.personId))) throw notFound();
        const answer = { id: await this.notes.add(tx, about, actor.personId, text) };
        const note = { facts: { noteId: answer.id }, idempotencyKey, answer };
        await this.journal.writeEntry(tx, buildPersonEntry(actor, 'note.written', about, note));
        return answer;
      },
      { idempotencyKey },
    );
  }

  /** @throws DomainError `forbidden`; `not_found` */
  async deleteNote(
    actor: Person,
    about: RoleHolder,
    noteId: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<void> {
    await this.check(actor, about);
    await this.work.run(
      async (tx) => {
        if (!(await this.notes.delete(tx, about, noteId))) throw notFound();
        const note = { facts: { noteId }, idempotencyKey };
        await this.journal.writeEntry(tx, buildPersonEntry(actor, 'note.deleted', about, note));
        return {};
      },
      { idempotencyKey },
    );
  }

  private async check(actor: Person, { centreId, personId }: RoleHolder): Promise<void> {
    if (!mayWriteNotes(actor, centreId)) throw forbidden();
    if (!(await this.list.find(centreId, personId))) throw notFound();
  }
}
