import { Injectable } from '@nestjs/common';
import { Journal, readNow, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  DomainError,
  forbidden,
  isStaff,
  type LocalizedText,
  MINUTE,
  newId,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout } from '../booking/booking-messages.js';
import { type Outage, OutagesRepository } from './outages.repository.js';

/** No power, no network, the doors shut: while staff reports it, nobody's grace runs and nobody is released. */
@Injectable()
export class ReportOutage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly outages: OutagesRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `outage_open` when one is reported already; `forbidden` for anybody but staff; `not_found` */
  async begin(
    actor: Actor,
    centreId: string,
    reason: LocalizedText,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Outage> {
    await this.check(actor, centreId);
    return this.work.run(
      async (tx) => {
        const outage = await this.outages.begin(tx, newId(), centreId, reason, actorName(actor));
        if (!outage) throw new DomainError('outage_open', 'conflict');
        // A warning now would be a lie; when the outage ends they are planned anew.
        await this.ledger.voidPlannedMessagesOfKind(
          tx,
          await this.outages.awaited(tx, centreId),
          'release_warning',
        );
        await this.note(tx, actor, outage, 'outage.begun', idempotencyKey);
        return outage;
      },
      { idempotencyKey },
    );
  }

  /** @throws DomainError `no_outage` when none is open; `forbidden` for anybody but staff; `not_found` */
  async end(actor: Actor, centreId: string, idempotencyKey?: IdempotencyKey): Promise<Outage> {
    await this.check(actor, centreId);
    const centre = await this.centres.get(centreId);
    return this.work.run(
      async (tx) => {
        const outage = await this.outages.end(tx, centreId);
        if (!outage) throw new DomainError('no_outage', 'conflict');
        const now = await readNow(tx);
        // Whose grace had not begun is warned as it was planned; the others get a new time.
        await this.ledger.restoreVoidedMessages(
          tx,
          await this.outages.awaited(tx, centreId),
          'release_warning',
        );
        for (const booking of await this.outages.extendGrace(tx, outage)) {
          const warnAt = booking.noShowDueAt - centre.rules.warningBeforeReleaseMinutes * MINUTE;
          await this.ledger.voidPlannedMessagesOfKind(tx, [booking.id], 'release_warning');
          if (warnAt > now + MINUTE)
            await this.ledger.planMessages(tx, messageAbout(centre, booking, 'release_warning', warnAt));
          await this.journal.write(
            tx,
            entryFor(actor, 'grace_extended', booking, { facts: { outageId: outage.id } }),
          );
        }
        await this.note(tx, actor, outage, 'outage.ended', idempotencyKey);
        return outage;
      },
      { idempotencyKey },
    );
  }

  private async check(actor: Actor, centreId: string): Promise<void> {
    await this.centres.get(centreId);
    if (!isStaff(actor, centreId)) throw forbidden();
  }

  private note(
    tx: Parameters<Journal['write']>[0],
    actor: Actor,
    outage: Outage,
    action: string,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<void> {
    const { id, centreId } = outage;
    return this.journal.write(tx, {
      centreId,
      actor,
      action,
      subjectId: id,
      facts: {},
      event: { topic: 'centre.changed', payload: { kind: 'centre.changed', outageId: id } },
      idempotencyKey,
      answer: outage,
    });
  }
}
