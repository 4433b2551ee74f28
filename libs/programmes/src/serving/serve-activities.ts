import { Injectable } from '@nestjs/common';
import { Journal, lockOf, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { DomainError, type Instant, type LocalizedText, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { computeOfferDeadline, serveInOrder } from '@birlik/waitlists';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { activityFull } from '../activities/activity.errors.js';
import {
  type Activity,
  type ActivitySession,
  findBelievedEnd,
  findMainSession,
} from '../activities/activity.js';
import { CancelActivity } from '../lifecycle/cancel-activity.js';
import { AskOrganisers } from '../lifecycle/ask-organisers.js';
import { RoomReasons } from '../lifecycle/room-reasons.js';
import { TellOfMoves } from '../lifecycle/tell-of-moves.js';
import { EndOffers } from '../registrations/end-offers.js';
import { buildRegistrationEntry } from '../registrations/registration.events.js';
import {
  isOver,
  listSessionsOfRegistration,
  mayBeOffered,
  type Registration,
} from '../registrations/registration.js';
import { buildMessage } from '../registrations/registration-messages.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { ActivitiesWithWorkReadModel, UNDO_TOLERANCE_SECONDS } from './activities-with-work.read-model.js';

const ACTOR = systemActor('activities');

/**
 * Offers free seats to waiting people in their order, with a deadline. The run reads everything from the
 * database and uses one transaction for each activity, so it may run at any time, twice, or late.
 */
@Injectable()
export class ServeActivities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly withWork: ActivitiesWithWorkReadModel,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly seats: SeatsRepository,
    private readonly offers: EndOffers,
    private readonly cancel: CancelActivity,
    private readonly moves: TellOfMoves,
    private readonly reasons: RoomReasons,
    private readonly organisers: AskOrganisers,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Returns the number of actions: offers made and ended, queues closed, activities and sessions cancelled,
   * moved sessions told of.
   */
  async execute(): Promise<number> {
    return serveInOrder<string>({
      findNext: (passedOver) => this.withWork.findNext(passedOver),
      keyOf: (id) => id,
      serve: (id) => this.serve(id),
    });
  }

  private async serve(activityId: string): Promise<number> {
    try {
      return await this.work.run((tx) => this.serveInTx(tx, activityId), { locks: [lockOf(activityId)] });
    } catch (error) {
      // The seats were taken after they were read.
      if (error instanceof DomainError) return 0;
      throw error;
    }
  }

  private async serveInTx(tx: Tx, activityId: string): Promise<number> {
    // Reads the activity again under the lock: it may have been served meanwhile.
    const seen = await this.activities.find(tx, activityId);
    if (!seen || seen.state !== 'open') return 0;
    const now = await readNow(tx);
    const gone = seen.sessions.filter((session) => isGone(session, now));
    const reason = (await this.reasons.findReason(tx, gone)) ?? findWrittenReason(gone);
    const cancellation = { actor: ACTOR, now, reason };
    if (gone.length > 0 && gone.length === seen.sessions.filter(({ state }) => state === 'planned').length)
      return (await this.cancel.cancelInTx(tx, seen, cancellation)) ? 1 : 0;
    const activity =
      gone.length > 0 ? await this.cancel.cancelSessionsInTx(tx, seen, gone, cancellation) : seen;
    const moved = await this.moves.tellInTx(tx, activity, now);
    await this.organisers.askInTx(tx, activity);
    const closed = await this.closeQueues(tx, activity, now);
    const ended = await this.offers.endOverdueOffers(tx, activity, now);
    return gone.length + moved + closed + ended + (await this.offerSeats(tx, activity, now));
  }

  /** Offers seats to waiting groups in order until no group fits. */
  private async offerSeats(tx: Tx, activity: Activity, now: Instant): Promise<number> {
    return serveInOrder<Registration>({
      findNext: (except) => this.registrations.findNext(tx, activity.id, { except }),
      keyOf: ({ id }) => id,
      serve: async (next) => ((await this.offer(tx, activity, next, now)) ? 1 : 0),
    });
  }

  private async offer(tx: Tx, activity: Activity, next: Registration, now: Instant): Promise<boolean> {
    if (!mayBeOffered(activity, next, now)) return false;
    const centre = await this.centres.get(activity.centreId);
    const sessions = listSessionsOfRegistration(activity, next);
    const deadline = computeOfferDeadline(centre.rules, findMainSession({ sessions }), now);
    const move = { from: 'waiting', to: 'offered', deadline: new Date(deadline) } as const;
    const registration = await this.registrations.changeState(tx, next.id, move);
    if (!registration) return false;
    if (!(await this.seats.takeSeats(tx, registration, deadline))) throw activityFull(0, registration.people);
    // That an earlier offer has lapsed is no news any more.
    await this.ledger.voidPlannedMessages(tx, [next.id]);
    const notice = buildMessage({ centre, activity, registration }, 'event_offer', now);
    await this.ledger.planMessages(tx, notice);
    const note = { facts: { deadline } };
    await this.journal.writeEntry(tx, buildRegistrationEntry(ACTOR, 'offered', registration, note));
    return true;
  }

  /** Ends the queues of sessions that are over, or so nearly that nobody is asked any more. */
  private async closeQueues(tx: Tx, activity: Activity, now: Instant): Promise<number> {
    const numbers = activity.sessions.map(({ number }) => number);
    const alive = await this.registrations.listAlive(tx, activity.id, numbers);
    const over = alive.filter((one) => hopesInVain(activity, one, now));
    if (over.length === 0) return 0;
    const ids = over.map(({ id }) => id);
    const ended = await this.registrations.endRegistrations(tx, ids, ['waiting', 'offered'], 'lapsed');
    await this.seats.freeSeats(tx, ids);
    await this.ledger.voidPlannedMessages(tx, ids);
    for (const one of ended) await this.journal.writeEntry(tx, buildRegistrationEntry(ACTOR, 'lapsed', one));
    return ended.length;
  }
}

/** Returns true if somebody waits for, or was offered, what they can no longer come to. */
function hopesInVain(activity: Activity, one: Registration, now: Instant): boolean {
  if (one.state === 'waiting') return !mayBeOffered(activity, one, now);
  return one.state === 'offered' && isOver(activity, one, now);
}

/** Returns what was written when the first of the bookings was cancelled. */
function findWrittenReason(gone: readonly ActivitySession[]): LocalizedText | null {
  const reason = gone.find(({ goneBecause }) => goneBecause !== null)?.goneBecause ?? null;
  return reason === null ? null : { kk: reason, ru: reason, en: reason };
}

/** Returns true if the booking of a session was lost before its end and cannot be restored. */
function isGone(session: ActivitySession, now: Instant): boolean {
  const { state, standing, mayComeBackUntil } = session;
  if (state !== 'planned' || standing !== 'cancelled' || findBelievedEnd(session) <= now) return false;
  return mayComeBackUntil === null || mayComeBackUntil <= now - UNDO_TOLERANCE_SECONDS * 1_000;
}
