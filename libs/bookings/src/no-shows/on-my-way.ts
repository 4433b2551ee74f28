import { Injectable } from '@nestjs/common';
import { Journal, readNow, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden, MINUTE } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout } from '../booking/booking-messages.js';
import { wrongState } from '../booking/booking.errors.js';
import { isOwner } from '../booking/booking.permissions.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';

/** «On my way»: a little more grace, once, for somebody whose place would be released. */
@Injectable()
export class OnMyWay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `said_before` the second time; `too_early` before check-in is open; `wrong_state` when they are here
   * or the place was released; `forbidden`; `not_found`
   */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id);
        if (!isOwner(actor, before)) throw forbidden();
        const centre = await this.centres.get(before.centreId);
        const coming = await this.bookings.extendGrace(tx, id, centre.rules.onMyWayMinutes);
        if (!coming) {
          if (before.state !== 'confirmed') throw wrongState(before.state);
          if (before.onMyWayAt !== null) throw new DomainError('said_before', 'conflict');
          throw new DomainError('too_early', 'conflict', {
            opensAt: before.checkInOpensAt,
            zone: centre.zone,
          });
        }
        await this.ledger.voidPlannedMessagesOfKind(tx, [id], 'release_warning');
        const now = await readNow(tx);
        const warnAt = coming.noShowDueAt - centre.rules.warningBeforeReleaseMinutes * MINUTE;
        if (warnAt > now + MINUTE)
          await this.ledger.planMessages(tx, messageAbout(centre, coming, 'release_warning', warnAt));
        await this.journal.write(
          tx,
          entryFor(actor, 'on_my_way', coming, { idempotencyKey, answer: coming }),
        );
        return coming;
      },
      { idempotencyKey },
    );
  }
}
