import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, type Tx } from '@birlik/database';
import type { Actor, Instant, LocalizedText } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { buildActivityEntry } from '../activities/activity.events.js';
import type { Activity } from '../activities/activity.js';
import { buildRegistrationEntry } from '../registrations/registration.events.js';
import { ALIVE, type Registration } from '../registrations/registration.js';
import { buildMessage } from '../registrations/registration-messages.js';
import { findExpectedInVain } from '../registrations/registration-words.js';
import { RegistrationNotices } from '../registrations/registration-notices.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { GiveRoomsBack } from './give-rooms-back.js';
import { buildCalledOff } from './organiser-messages.js';

/** The reason of a cancellation. */
export interface Cancellation {
  readonly actor: Actor;
  readonly now: Instant;
  /** Sent to everybody who is registered. */
  readonly reason?: LocalizedText | null;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/**
 * Cancels an activity or some of its sessions: their registrations end, and every person gets one message. So does the
 * organiser, if somebody else cancelled it.
 */
@Injectable()
export class CancelActivity {
  constructor(
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly seats: SeatsRepository,
    private readonly ledger: MessageLedger,
    private readonly notices: RegistrationNotices,
    private readonly rooms: GiveRoomsBack,
  ) {}

  /**
   * Cancels inside a transaction that holds the lock of the activity. Returns null when it is cancelled
   * already.
   */
  async cancelInTx(tx: Tx, activity: Activity, cancellation: Cancellation): Promise<Activity | null> {
    if (!(await this.activities.cancelActivity(tx, activity.id))) return null;
    const numbers = activity.sessions.map(({ number }) => number);
    const alive = await this.registrations.listAlive(tx, activity.id, numbers);
    await this.endRegistrations(tx, activity, alive, cancellation);
    const centre = await this.centres.get(activity.centreId);
    await this.ledger.planMessages(tx, buildCalledOff(centre, activity, cancellation));
    await this.rooms.giveBackInTx(tx, cancellation.actor, activity.sessions);
    return this.writeJournal(tx, activity.id, 'cancelled', cancellation);
  }

  /**
   * Cancels some sessions inside a transaction that holds the lock of the activity. Registrations for one of
   * them end. Registrations for the whole activity stay, because the other sessions remain; their people are told.
   */
  async cancelSessionsInTx(
    tx: Tx,
    activity: Activity,
    sessions: readonly Activity['sessions'][number][],
    cancellation: Cancellation,
  ): Promise<Activity> {
    await this.activities.cancelSessions(
      tx,
      activity.id,
      sessions.map(({ id }) => id),
    );
    const numbers = sessions.map(({ number }) => number);
    const alive = await this.registrations.listAlive(tx, activity.id, numbers);
    const ofSessions = alive.filter(({ sessionNumber }) => sessionNumber !== null);
    await this.endRegistrations(tx, activity, ofSessions, cancellation);
    await this.notices.tellChange(tx, { activity, numbers, off: numbers, ...cancellation });
    return this.writeJournal(tx, activity.id, 'sessions_cancelled', cancellation);
  }

  private async endRegistrations(
    tx: Tx,
    activity: Activity,
    registrations: readonly Registration[],
    { actor, now, reason = null }: Cancellation,
  ): Promise<void> {
    const ids = registrations.map(({ id }) => id);
    const ended = await this.registrations.endRegistrations(tx, ids, ALIVE, 'cancelled');
    const seated = new Set(registrations.filter(({ state }) => state === 'registered').map(({ id }) => id));
    const centre = await this.centres.get(activity.centreId);
    await this.seats.freeSeats(tx, ids);
    await this.ledger.voidPlannedMessages(tx, ids);
    const words = await this.ledger.findLastWords(tx, ids);
    const notices = ended.flatMap((registration) =>
      buildMessage({ centre, activity, registration }, 'event_cancelled', now, {
        reason,
        off: findExpectedInVain(words.get(registration.id), activity),
        ...(!seated.has(registration.id) && { inCalendar: false }),
      }),
    );
    await this.ledger.planMessages(tx, notices);
    for (const one of ended)
      await this.journal.writeEntry(
        tx,
        buildRegistrationEntry(actor, 'cancelled', one, { facts: { withActivity: true } }),
      );
  }

  private async writeJournal(
    tx: Tx,
    id: string,
    action: string,
    { actor, idempotencyKey }: Cancellation,
  ): Promise<Activity> {
    const after = (await this.activities.find(tx, id))!;
    await this.journal.writeEntry(
      tx,
      buildActivityEntry(actor, action, after, { idempotencyKey, answer: after }),
    );
    return after;
  }
}
