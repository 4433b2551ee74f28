import { Injectable } from '@nestjs/common';
import { BookingsRepository, buildMessage } from '@birlik/bookings';
import { Database, type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, forbidden, notFound } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Absence } from './absence.js';
import { absenceChanged } from './absence.events.js';
import { mayAppeal, mayResolveAppeals } from './absence.permissions.js';
import { AbsencesRepository } from './absences.repository.js';
import { wrongAbsenceState } from './absence.errors.js';

export interface AppealAnswer {
  readonly forgive: boolean;
  /** Sent to the person. */
  readonly answer: string;
}

/** Forgives or upholds an absence, with a reason. */
@Injectable()
export class ResolveAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: BookingsRepository,
    private readonly absences: AbsencesRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `wrong_state` without an open appeal; `forbidden` unless the actor is a manager;
   * `not_found`
   */
  async execute(
    actor: Actor,
    bookingId: string,
    { forgive, answer }: AppealAnswer,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Absence> {
    const seen = await this.absences.find(this.database, bookingId);
    if (!seen) throw notFound();
    if (!mayResolveAppeals(actor, seen.centreId)) throw mayAppeal(actor, seen) ? forbidden() : notFound();
    const resolution = {
      state: forgive ? ('forgiven' as const) : ('upheld' as const),
      answer,
      by: actorName(actor),
    };
    return this.work.run(
      async (tx) => {
        const resolved = await this.absences.markResolved(tx, bookingId, resolution);
        if (!resolved) throw wrongAbsenceState(seen.state);
        await this.tell(tx, resolved, answer);
        await this.journal.writeEntry(tx, {
          centreId: seen.centreId,
          actor,
          action: `absence.${resolved.state}`,
          subjectId: bookingId,
          facts: {},
          event: absenceChanged.create({ bookingId, state: resolved.state }),
          idempotencyKey,
          answer: resolved,
        });
        return resolved;
      },
      { idempotencyKey },
    );
  }

  private async tell(tx: Tx, { bookingId, centreId, state }: Absence, answer: string): Promise<void> {
    const centre = await this.centres.get(centreId);
    const booking = (await this.bookings.find(tx, bookingId))!;
    const kind = state === 'forgiven' ? 'absence_forgiven' : 'absence_upheld';
    const said = { kk: answer, ru: answer, en: answer };
    await this.ledger.planMessages(
      tx,
      buildMessage(centre, booking, kind, { at: await readNow(tx), reason: said }),
    );
  }
}
