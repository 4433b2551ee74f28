import { Injectable } from '@nestjs/common';
import { holdOver, selectClockRuns } from '@birlik/bookings';
import { type IdempotencyKey, Journal, lockOf, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Instant, notFound, type Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { activityClosed } from '../activities/activity.errors.js';
import type { Activity } from '../activities/activity.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { ReadRegistrations } from './read-registrations.js';
import { buildRegistrationEntry } from './registration.events.js';
import { type RegisteredActivity, type Registration, mayBeAccepted } from './registration.js';
import { buildMessage } from './registration-messages.js';
import { mayAnswerOffer } from './registration.permissions.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { wrongRegistrationState } from './registration.errors.js';

/** Changes a registration according to the answer. */
type Answer = (tx: Tx, before: Registration, activity: Activity) => Promise<Registration>;

/** Accepts or declines an offer of seats. Only the person with the offer may answer. */
@Injectable()
export class AnswerSeatOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly activities: ActivitiesRepository,
    private readonly read: ReadRegistrations,
    private readonly registrations: RegistrationsRepository,
    private readonly seats: SeatsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Accepts the offer: the held seats are registered. A second accept gets the registration too and changes nothing.
   * @throws DomainError `hold_over` after the deadline; `event_closed`; `wrong_state`; `not_found`
   */
  async acceptOffer(actor: Person, id: string, idempotencyKey?: IdempotencyKey): Promise<RegisteredActivity> {
    return this.answer(actor, { id, action: 'accepted', idempotencyKey }, async (tx, before, activity) => {
      const now = await readNow(tx);
      if (!mayBeAccepted(activity, before, now)) throw activityClosed();
      const accepted = await this.moveOffer(tx, before, 'registered', STANDS);
      if (!accepted) throw isTooLate(before) ? holdOver() : wrongRegistrationState(before.state);
      await this.seats.makePermanent(tx, id);
      const centre = await this.centres.get(activity.centreId);
      const afterUndo = now + centre.rules.undoSeconds * 1_000;
      const subject = { centre, activity, registration: accepted };
      await this.ledger.planMessages(tx, buildMessage(subject, 'registration_confirmed', afterUndo));
      return accepted;
    });
  }

  /**
   * Declines the offer. The next person in the queue is served at once.
   * @throws DomainError `wrong_state` when it was answered or has expired; `not_found`
   */
  async declineOffer(
    actor: Person,
    id: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<RegisteredActivity> {
    return this.answer(actor, { id, action: 'declined', idempotencyKey }, async (tx, before) => {
      const declined = await this.moveOffer(tx, before, 'declined');
      if (!declined) throw wrongRegistrationState(before.state);
      await this.seats.freeSeats(tx, [id]);
      return declined;
    });
  }

  private async moveOffer(
    tx: Tx,
    { id, state }: Registration,
    to: 'registered' | 'declined',
    guard?: string,
  ): Promise<Registration | null> {
    if (state !== 'offered') return null;
    return this.registrations.changeState(tx, id, { from: 'offered', to, ...(guard && { guard }) });
  }

  private async answer(
    actor: Person,
    {
      id,
      action,
      idempotencyKey,
    }: { id: string; action: string; idempotencyKey: IdempotencyKey | undefined },
    answerWith: Answer,
  ): Promise<RegisteredActivity> {
    const { registration, activity } = await this.read.readRegistration(actor, id);
    if (!mayAnswerOffer(actor, registration)) throw notFound();
    return this.work.run(
      async (tx) => {
        const before = (await this.registrations.find(tx, id))!;
        const current = (await this.activities.find(tx, activity.id))!;
        if (action === 'accepted' && hasSeats(current, before, await readNow(tx)))
          return { registration: before, activity: current };
        await this.ledger.voidPlannedMessages(tx, [id]);
        const after = await answerWith(tx, before, current);
        const answer = { registration: after, activity: (await this.activities.find(tx, activity.id))! };
        await this.journal.writeEntry(
          tx,
          buildRegistrationEntry(actor, action, after, { idempotencyKey, answer }),
        );
        return answer;
      },
      { locks: [lockOf(activity.id)], idempotencyKey },
    );
  }
}

/** SQL: the offer has not expired. No deadline passes during an outage. */
const STANDS = `(r.deadline > birlik_now() OR NOT ${selectClockRuns('r.centre_id')})`;

/** Returns true if the seats are registered, and there is something to come to. */
function hasSeats(activity: Activity, registration: Registration, now: Instant): boolean {
  return registration.state === 'registered' && mayBeAccepted(activity, registration, now);
}

/** Returns true if the deadline of the offer has passed, even before the worker records it. */
function isTooLate({ state, lapses }: Registration): boolean {
  return state === 'offered' || state === 'lapsed' || (state === 'waiting' && lapses > 0);
}
