import { Injectable } from '@nestjs/common';
import {
  type Booking,
  BookingGrace,
  buildBookingEntry,
  buildMessage,
  ClockObservers,
  type Outage,
  OutagesRepository,
} from '@birlik/bookings';
import { type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  forbidden,
  type Instant,
  type LocalizedText,
  MINUTE,
  newId,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory, centreChanged } from '@birlik/rooms';
import { noOutage, outageOpen } from './outage.errors.js';
import { mayReportOutage } from './outage.permissions.js';

/** Only bookings that fall due within these hours get new warnings. An outage is expected to be shorter. */
const WARNED_WITHIN_HOURS = 4;

/**
 * Begins and ends an outage (no power, no network, closed doors). During an outage no grace runs and no
 * booking is released.
 */
@Injectable()
export class ReportOutage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly outages: OutagesRepository,
    private readonly grace: BookingGrace,
    private readonly clocks: ClockObservers,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * @throws DomainError `outage_open` when one is open already; `forbidden` unless the actor is staff;
   * `not_found`
   */
  async beginOutage(
    actor: Actor,
    centreId: string,
    reason: LocalizedText,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Outage> {
    await this.findCentre(actor, centreId);
    return this.work.run(
      async (tx) => {
        const outage = await this.outages.beginOutage(
          tx,
          { id: newId(), centreId, reason },
          actorName(actor),
        );
        if (!outage) throw outageOpen();
        // The planned warnings are wrong now. The end of the outage plans them again.
        const awaited = await this.grace.listAwaited(tx, centreId, WARNED_WITHIN_HOURS);
        await this.ledger.voidPlannedMessagesOfKind(tx, awaited, 'release_warning');
        await this.clocks.notifyStop(tx, centreId);
        await this.writeJournal(tx, actor, outage, { action: 'outage.begun', idempotencyKey });
        return outage;
      },
      { idempotencyKey },
    );
  }

  /** @throws DomainError `no_outage` when none is open; `forbidden` unless the actor is staff; `not_found` */
  async endOutage(actor: Actor, centreId: string, idempotencyKey?: IdempotencyKey): Promise<Outage> {
    const centre = await this.findCentre(actor, centreId);
    return this.work.run(
      async (tx) => {
        const outage = await this.outages.endOutage(tx, centreId);
        if (!outage) throw noOutage();
        const now = await readNow(tx);
        // A booking whose grace had not begun keeps the time of its warning. The others get a new time.
        const awaited = await this.grace.listAwaited(tx, centreId, WARNED_WITHIN_HOURS);
        await this.ledger.restoreVoidedMessages(tx, awaited, 'release_warning');
        for (const booking of await this.grace.giveBackGrace(tx, centreId, outage.start)) {
          await this.warnAnew(tx, centre, booking, now);
          const note = { facts: { outageId: outage.id } };
          await this.journal.writeEntry(tx, buildBookingEntry(actor, 'grace_extended', booking, note));
        }
        await this.clocks.notifyResume(tx, outage);
        await this.writeJournal(tx, actor, outage, { action: 'outage.ended', idempotencyKey });
        return outage;
      },
      { idempotencyKey },
    );
  }

  private async warnAnew(tx: Tx, centre: Centre, booking: Booking, now: Instant): Promise<void> {
    if (booking.state !== 'confirmed') return;
    const warnAt = booking.noShowDueAt - centre.rules.warningBeforeReleaseMinutes * MINUTE;
    await this.ledger.voidPlannedMessagesOfKind(tx, [booking.id], 'release_warning');
    if (warnAt > now + MINUTE)
      await this.ledger.planMessages(tx, buildMessage(centre, booking, 'release_warning', { at: warnAt }));
  }

  private async findCentre(actor: Actor, centreId: string): Promise<Centre> {
    const centre = await this.centres.get(centreId);
    if (!mayReportOutage(actor, centreId)) throw forbidden();
    return centre;
  }

  private writeJournal(
    tx: Tx,
    actor: Actor,
    outage: Outage,
    { action, idempotencyKey }: { action: string; idempotencyKey: IdempotencyKey | undefined },
  ): Promise<void> {
    const { id, centreId } = outage;
    return this.journal.writeEntry(tx, {
      centreId,
      actor,
      action,
      subjectId: id,
      facts: {},
      event: centreChanged.create({ outageId: id }),
      idempotencyKey,
      answer: outage,
    });
  }
}
