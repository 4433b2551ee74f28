import { Injectable } from '@nestjs/common';
import {
  type Booking,
  buildBookingEntry,
  BookingGrace,
  isOwner,
  buildMessage,
  ReadBooking,
  tooEarly,
  wrongState,
} from '@birlik/bookings';
import { type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden, MINUTE } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { saidBefore } from './no-shows.errors.js';

/** «On my way»: gives more grace, once, before the space is released. */
@Injectable()
export class OnMyWay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly read: ReadBooking,
    private readonly grace: BookingGrace,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `said_before` the second time; `too_early` before check-in opens; `wrong_state` after
   * check-in or after the release; `forbidden`; `not_found`
   */
  async execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.lockBooking(tx, actor, id);
        if (!isOwner(actor, before)) throw forbidden();
        const centre = await this.centres.get(before.centreId);
        const coming = await this.grace.extendGrace(tx, id, centre.rules.onMyWayMinutes);
        if (!coming) throw refusalOf(before, centre);
        await this.warnAnew(tx, centre, coming);
        const note = { idempotencyKey, answer: coming };
        await this.journal.writeEntry(tx, buildBookingEntry(actor, 'on_my_way', coming, note));
        return coming;
      },
      { idempotencyKey },
    );
  }

  private async warnAnew(tx: Tx, centre: Centre, coming: Booking): Promise<void> {
    await this.ledger.voidPlannedMessagesOfKind(tx, [coming.id], 'release_warning');
    const warnAt = coming.noShowDueAt - centre.rules.warningBeforeReleaseMinutes * MINUTE;
    if (warnAt > (await readNow(tx)) + MINUTE)
      await this.ledger.planMessages(tx, buildMessage(centre, coming, 'release_warning', { at: warnAt }));
  }
}

function refusalOf({ state, onMyWayAt, checkInOpensAt }: Booking, { zone }: Centre): DomainError {
  if (state !== 'confirmed') return wrongState(state);
  return onMyWayAt === null ? tooEarly(checkInOpensAt, zone) : saidBefore();
}
