import { Injectable } from '@nestjs/common';
import { Database, type IdempotencyKey, Journal, UnitOfWork } from '@birlik/database';
import { type Actor, notFound } from '@birlik/kernel';
import type { Absence } from './absence.js';
import { absenceChanged } from './absence.events.js';
import { mayAppeal } from './absence.permissions.js';
import { AbsencesRepository } from './absences.repository.js';
import { wrongAbsenceState } from './absence.errors.js';

/** Appeals against an absence. A manager decides, not a rule. */
@Injectable()
export class AppealAbsence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly absences: AbsencesRepository,
  ) {}

  /** @throws DomainError `wrong_state` after an earlier appeal; `not_found`, also for an absence of others */
  async execute(
    actor: Actor,
    bookingId: string,
    text: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Absence> {
    const seen = await this.absences.find(this.database, bookingId);
    if (!seen || !mayAppeal(actor, seen)) throw notFound();
    return this.work.run(
      async (tx) => {
        const appealed = await this.absences.markAppealed(tx, bookingId, text);
        if (!appealed) throw wrongAbsenceState(seen.state);
        await this.journal.writeEntry(tx, {
          centreId: seen.centreId,
          actor,
          action: 'absence.appealed',
          subjectId: bookingId,
          facts: {},
          event: absenceChanged.create({ bookingId, state: 'appealed' }),
          idempotencyKey,
          answer: appealed,
        });
        return appealed;
      },
      { idempotencyKey },
    );
  }
}
