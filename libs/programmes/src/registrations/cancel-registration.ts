import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, lockOf, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Instant, type Person, staleVersion } from '@birlik/kernel';
import { isExpected, isInCalendar, MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Activity } from '../activities/activity.js';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { activityClosed } from '../activities/activity.errors.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { ReadRegistrations } from './read-registrations.js';
import { buildRegistrationEntry } from './registration.events.js';
import {
  ALIVE,
  type RegisteredActivity,
  type Registration,
  listSessionsOfRegistration,
} from './registration.js';
import { buildMessage } from './registration-messages.js';
import { findExpectedInVain } from './registration-words.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { wrongRegistrationState } from './registration.errors.js';

export interface CancelRegistrationOptions {
  readonly version?: number | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** Gives up seats or a position in a queue. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadRegistrations,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly seats: SeatsRepository,
    private readonly ledger: MessageLedger,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * @throws DomainError `stale_version`; `wrong_state` when it has ended already; `event_closed` when its
   * sessions are over; `not_found`
   */
  async execute(
    actor: Person,
    id: string,
    { version, idempotencyKey }: CancelRegistrationOptions = {},
  ): Promise<RegisteredActivity> {
    const { activity: seen } = await this.read.readRegistration(actor, id);
    return this.work.run(
      async (tx) => {
        const before = (await this.registrations.find(tx, id))!;
        if (version !== undefined && before.version !== version) throw staleVersion(before.version);
        return this.cancelInTx(tx, actor, before, idempotencyKey);
      },
      { locks: [lockOf(seen.id)], idempotencyKey },
    );
  }

  /**
   * Cancels inside a transaction of the caller, who holds the lock of the activity.
   * @throws DomainError `wrong_state`; `event_closed`
   */
  async cancelInTx(
    tx: Tx,
    actor: Person,
    before: Registration,
    idempotencyKey?: IdempotencyKey,
  ): Promise<RegisteredActivity> {
    const { id } = before;
    const activity = (await this.activities.find(tx, before.activityId))!;
    const now = await readNow(tx);
    if (listSessionsOfRegistration(activity, before).every(({ end }) => end <= now)) throw activityClosed();
    const cancelled = ALIVE.includes(before.state)
      ? await this.registrations.changeState(tx, id, { from: before.state, to: 'cancelled' })
      : null;
    if (!cancelled) throw wrongRegistrationState(before.state);
    await this.seats.freeSeats(tx, [id]);
    await this.tell(tx, actor, { before, cancelled, activity, now });
    const answer = { registration: cancelled, activity: (await this.activities.find(tx, activity.id))! };
    await this.journal.writeEntry(
      tx,
      buildRegistrationEntry(actor, 'cancelled', cancelled, { idempotencyKey, answer }),
    );
    return answer;
  }

  /** Tells the person if somebody else cancelled it, or if it stands in their calendar. */
  private async tell(tx: Tx, actor: Person, { before, cancelled, activity, now }: Cancelled): Promise<void> {
    await this.ledger.voidPlannedMessages(tx, [before.id]);
    const last = (await this.ledger.findLastWords(tx, [before.id])).get(before.id);
    if (actor.personId === before.personId && !isExpected(last)) return;
    const centre = await this.centres.get(activity.centreId);
    const subject = { centre, activity, registration: cancelled };
    const off = findExpectedInVain(last, activity);
    const note = isInCalendar(last) ? { off } : { inCalendar: false };
    await this.ledger.planMessages(tx, buildMessage(subject, 'registration_cancelled', now, note));
  }
}

interface Cancelled {
  readonly before: Registration;
  readonly cancelled: Registration;
  readonly activity: Activity;
  readonly now: Instant;
}
