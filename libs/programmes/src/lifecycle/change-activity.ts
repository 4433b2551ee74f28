import { Injectable } from '@nestjs/common';
import {
  type IdempotencyKey,
  IdempotencyKeys,
  Journal,
  lockOf,
  readNow,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import {
  type Actor,
  forbidden,
  type Instant,
  type LocalizedText,
  notFound,
  staleVersion,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { activityClosed, seatsTaken } from '../activities/activity.errors.js';
import { buildActivityEntry } from '../activities/activity.events.js';
import { mayChange } from '../activities/activity.permissions.js';
import type { Activity } from '../activities/activity.js';
import { EndOffers } from '../registrations/end-offers.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { CancelActivity } from './cancel-activity.js';
import { RaisePeople } from '@birlik/bookings';

export interface ChangeActivityCommand {
  readonly names?: LocalizedText | undefined;
  /** New seats are offered to waiting people. The number cannot fall below the taken seats. */
  readonly seats?: number | undefined;
  /** Cancels the activity; then other fields are ignored. */
  readonly state?: 'cancelled' | undefined;
  /** For a cancellation: sent to everybody who is registered. */
  readonly reason?: string | undefined;
}

/** A change with its context. */
interface Change {
  readonly actor: Actor;
  readonly activity: Activity;
  readonly command: ChangeActivityCommand;
  readonly now: Instant;
  readonly idempotencyKey: IdempotencyKey | undefined;
}

/** Changes the names and the number of seats of an activity, or cancels it. */
@Injectable()
export class ChangeActivity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly activities: ActivitiesRepository,
    private readonly seats: SeatsRepository,
    private readonly offers: EndOffers,
    private readonly cancel: CancelActivity,
    private readonly people: RaisePeople,
    private readonly registrations: RegistrationsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `not_found`; `forbidden`; `stale_version`; `event_closed`; `places_taken` */
  execute(
    actor: Actor,
    id: string,
    command: ChangeActivityCommand,
    { version, idempotencyKey }: { version: number; idempotencyKey?: IdempotencyKey | undefined },
  ): Promise<Activity> {
    return this.work.run(
      async (tx) => {
        const activity = await this.activities.find(tx, id);
        if (!activity) throw notFound();
        if (!mayChange(actor, activity)) throw forbidden();
        if (activity.version !== version) throw staleVersion(activity.version);
        if (activity.standing !== 'open') throw activityClosed();
        const change = { actor, activity, command, now: await readNow(tx), idempotencyKey };
        return command.state === 'cancelled' ? this.callOff(tx, change) : this.rewrite(tx, change);
      },
      { locks: [lockOf(id)], idempotencyKey },
    );
  }

  private async callOff(tx: Tx, { activity, command, ...rest }: Change): Promise<Activity> {
    const said = command.reason;
    const reason = said === undefined ? null : { kk: said, ru: said, en: said };
    const cancelled = await this.cancel.cancelInTx(tx, activity, { ...rest, reason });
    if (!cancelled) throw activityClosed();
    return cancelled;
  }

  private async rewrite(
    tx: Tx,
    { actor, activity, command, now, idempotencyKey }: Change,
  ): Promise<Activity> {
    const { names = activity.names, seats = activity.seats } = command;
    if (names === activity.names && seats === activity.seats) {
      await this.idempotencyKeys.keepAnswer(tx, idempotencyKey, activity);
      return activity;
    }
    await this.offers.endOverdueOffers(tx, activity, now);
    if (seats > activity.seats)
      for (const { bookingId } of activity.sessions)
        if (bookingId !== null)
          await this.people.raiseInTx(tx, actor, bookingId, { people: seats, pointer: '/places' });
    await this.resize(tx, activity, seats);
    await this.activities.changeActivity(tx, activity.id, { names, seats });
    // A new name alone is nothing to be told of, but what is said from now on has it.
    if (names !== activity.names)
      await this.ledger.renameEvent(tx, await this.registrations.listIds(tx, activity.id), names);
    const changed = (await this.activities.find(tx, activity.id))!;
    const note = { idempotencyKey, answer: changed };
    await this.journal.writeEntry(tx, buildActivityEntry(actor, 'changed', changed, note));
    return changed;
  }

  /** @throws DomainError `places_taken` when fewer seats are free than must be removed */
  private async resize(tx: Tx, { id, seats: before, seatsLeft }: Activity, seats: number): Promise<void> {
    if (seats > before) await this.seats.addSeats(tx, id, seats - before);
    if (seats < before && (await this.seats.removeFreeSeats(tx, id, before - seats)) < before - seats)
      throw seatsTaken(before - seatsLeft);
  }
}
