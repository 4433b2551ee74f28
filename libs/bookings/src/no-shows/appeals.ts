import { Injectable } from '@nestjs/common';
import { Database, Journal, readNow, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, forbidden, holdsRole, notFound } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { messageAbout } from '../booking/booking-messages.js';
import { wrongState } from '../booking/booking.errors.js';
import { isOwner } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import type { Absence } from './absence.js';
import { AbsencesRepository } from './absences.repository.js';

/** «I was there»: a person says that an absence is wrong. A person answers, not a rule. */
@Injectable()
export class AppealAbsence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly absences: AbsencesRepository,
  ) {}

  /** @throws DomainError `wrong_state` when it was appealed before; `not_found`, the same for somebody else's */
  async execute(
    actor: Actor,
    bookingId: string,
    text: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Absence> {
    const seen = await this.absences.find(this.database, bookingId);
    if (!seen || !isOwner(actor, { ...seen, organisationId: null })) throw notFound();
    return this.work.run(
      async (tx) => {
        const appealed = await this.absences.move(
          tx,
          bookingId,
          'counts',
          'appealed',
          'appeal = $4, appealed_at = birlik_now()',
          [text],
        );
        if (!appealed) throw wrongState(seen.state);
        await this.journal.write(tx, {
          centreId: seen.centreId,
          actor,
          action: 'absence.appealed',
          subjectId: bookingId,
          facts: {},
          event: {
            topic: 'absence.changed',
            payload: { kind: 'absence.changed', bookingId, state: 'appealed' },
          },
          idempotencyKey,
          answer: appealed,
        });
        return appealed;
      },
      { idempotencyKey },
    );
  }
}

/** A manager forgives an absence or lets it count, and says why. */
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

  /** @throws DomainError `wrong_state` unless somebody appealed; `forbidden` for anybody but a manager; `not_found` */
  async execute(
    actor: Actor,
    bookingId: string,
    { forgive, answer }: { readonly forgive: boolean; readonly answer: string },
    idempotencyKey?: IdempotencyKey,
  ): Promise<Absence> {
    const seen = await this.absences.find(this.database, bookingId);
    if (!seen) throw notFound();
    if (!holdsRole(actor, seen.centreId, 'manager'))
      throw isOwner(actor, { ...seen, organisationId: null }) ? forbidden() : notFound();
    return this.work.run(
      async (tx) => {
        const resolved = await this.absences.move(
          tx,
          bookingId,
          'appealed',
          forgive ? 'forgiven' : 'upheld',
          'answer = $4, resolved_by = $5, resolved_at = birlik_now()',
          [answer, actorName(actor)],
        );
        if (!resolved) throw wrongState(seen.state);
        const [centre, booking] = await Promise.all([
          this.centres.get(seen.centreId),
          this.bookings.find(tx, bookingId),
        ]);
        const said = { kk: answer, ru: answer, en: answer };
        const kind = forgive ? 'absence_forgiven' : 'absence_upheld';
        await this.ledger.planMessages(tx, messageAbout(centre, booking!, kind, await readNow(tx), said));
        await this.journal.write(tx, {
          centreId: seen.centreId,
          actor,
          action: `absence.${resolved.state}`,
          subjectId: bookingId,
          facts: {},
          event: {
            topic: 'absence.changed',
            payload: { kind: 'absence.changed', bookingId, state: resolved.state },
          },
          idempotencyKey,
          answer: resolved,
        });
        return resolved;
      },
      { idempotencyKey },
    );
  }
}
