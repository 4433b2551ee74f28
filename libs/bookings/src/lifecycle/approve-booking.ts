import { Injectable } from '@nestjs/common';
import { Journal, readNow, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, forbidden, isStaff, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout, messagesOf } from '../booking/booking-messages.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import { wrongState } from '../booking/booking.errors.js';
import { AllocationsRepository } from '@birlik/slots';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';

/** Staff says yes. The slot was held all along, so two requests can never both be confirmed for it. */
@Injectable()
export class ApproveBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `wrong_state` unless it is requested and has not begun; `forbidden` for anybody but staff */
  async execute(
    actor: Actor,
    id: string,
    version?: number,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id, version);
        if (!isStaff(actor, before.centreId)) throw forbidden();
        const centre = await this.centres.get(before.centreId);
        const now = await readNow(tx);
        const checkInTimes = checkInTimesOf(centre.rules, before.kind, before, now);
        const approved = await this.bookings.move(tx, id, 'requested', 'confirmed', {
          set: 'check_in_opens_at = $4, no_show_due_at = $5, check_in_times = $6',
          guard: 'b.no_show_due_at > birlik_now()',
          values: [
            new Date(checkInTimes.checkInOpensAt),
            new Date(checkInTimes.noShowDueAt),
            JSON.stringify(checkInTimes),
          ],
        });
        if (!approved) throw wrongState(before.state);
        await this.ledger.planMessages(tx, messagesOf(centre, approved, checkInTimes, now, 'confirmation'));
        await this.journal.write(
          tx,
          entryFor(actor, 'approved', approved, { idempotencyKey, answer: approved }),
        );
        return approved;
      },
      { idempotencyKey },
    );
  }
}

/** Staff says no, and why. */
@Injectable()
export class DeclineBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `wrong_state` unless it is requested; `forbidden` for anybody but staff */
  async execute(
    actor: Actor,
    id: string,
    reason: string,
    version?: number,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id, version);
        if (!isStaff(actor, before.centreId)) throw forbidden();
        const declined = await this.bookings.move(tx, id, 'requested', 'declined', {
          set: 'reason = $4',
          values: [reason],
        });
        if (!declined) throw wrongState(before.state);
        const centre = await this.centres.get(declined.centreId);
        await this.allocations.free(tx, [id]);
        await this.ledger.planMessages(
          tx,
          messageAbout(centre, declined, 'declined', await readNow(tx), {
            kk: reason,
            ru: reason,
            en: reason,
          }),
        );
        await this.journal.write(
          tx,
          entryFor(actor, 'declined', declined, { idempotencyKey, answer: declined }),
        );
        return declined;
      },
      { idempotencyKey },
    );
  }
}

const NOBODY_ANSWERED = {
  kk: 'Сұрау уақытында қаралмады',
  ru: 'Запрос не успели рассмотреть',
  en: 'Nobody answered the request in time',
};

/** A request that nobody answered by its start holds its slot no longer. */
@Injectable()
export class ExpireRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** How many it ended; the people of each are told. */
  async execute(most = 200): Promise<number> {
    const actor = systemActor('expire-requests');
    return this.work.run(async (tx) => {
      const expired = await this.bookings.expireRequests(tx, most);
      await this.allocations.free(
        tx,
        expired.map((booking) => booking.id),
      );
      const now = await readNow(tx);
      for (const booking of expired) {
        const centre = await this.centres.get(booking.centreId);
        await this.ledger.planMessages(tx, messageAbout(centre, booking, 'declined', now, NOBODY_ANSWERED));
        await this.journal.write(tx, entryFor(actor, 'expired', booking));
      }
      return expired.length;
    });
  }
}
