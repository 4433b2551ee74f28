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
import { forbidden, type Instant, invalid, newId, notFound, type Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { judgeBlock, refused, requireVerified } from '@birlik/slots';
import { BlocksRepository } from '@birlik/users';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { activityClosed, activityFull, alreadyRegistered } from '../activities/activity.errors.js';
import type { Activity } from '../activities/activity.js';
import { SeatsRepository } from '../seats/seats.repository.js';
import { EndOffers } from './end-offers.js';
import { buildRegistrationEntry } from './registration.events.js';
import {
  type RegisteredActivity,
  type Registrant,
  type Registration,
  countSeatsLeft,
  findStandingFor,
} from './registration.js';
import { buildMessage } from './registration-messages.js';
import { mayRegisterGuest } from './registration.permissions.js';
import { RegistrationsRepository } from './registrations.repository.js';

export interface RegisterCommand {
  readonly activityId: string;
  /** All sessions of the activity when absent. */
  readonly sessionId?: string | undefined;
  /** Size of the group: all of them get seats, or none. */
  readonly people: number;
  /** Wait in the queue when too few seats are free. */
  readonly wait: boolean;
  /** Name of a guest without an account. */
  readonly guestName?: string | undefined;
  /** Name of a team whose contact is the caller. */
  readonly teamName?: string | undefined;
}

/** The validated registration. */
interface Draft extends Registrant {
  readonly activity: Activity;
  readonly sessionNumber: number | null;
  readonly people: number;
  readonly wait: boolean;
}

/** Registers a person, a group, a guest or a team: with seats at once, or with a position in the queue. */
@Injectable()
export class Register {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly centres: CentreDirectory,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly seats: SeatsRepository,
    private readonly offers: EndOffers,
    private readonly ledger: MessageLedger,
    private readonly blocks: BlocksRepository,
  ) {}

  /**
   * Returns the state `registered`, or `waiting` with a position. A repeated request returns the existing
   * registration.
   * @throws DomainError `event_full` when the caller does not want to wait; `event_closed`;
   * `already_registered` with another number of people or for other sessions; `invalid_request` for a group
   * larger than the activity; `forbidden` for a guest; `refused` for somebody who has to prove their address
   * first or who is blocked; `not_found`
   */
  execute(
    actor: Person,
    command: RegisterCommand,
    idempotencyKey?: IdempotencyKey,
  ): Promise<RegisteredActivity> {
    // The lock orders concurrent requests, so each sees the seats that earlier ones took. The database
    // constraint would protect the seats even without the lock.
    return this.work.run((tx) => this.register(tx, actor, command, idempotencyKey), {
      // And nothing is registered beside the end of the person's account.
      locks: [lockOf(command.activityId), lockOf(actor.personId)],
      idempotencyKey,
    });
  }

  private async register(
    tx: Tx,
    actor: Person,
    command: RegisterCommand,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<RegisteredActivity> {
    const activity = await this.activities.find(tx, command.activityId);
    if (!activity) throw notFound();
    requireVerified(actor, await this.centres.get(activity.centreId));
    const draft = draftOf(actor, activity, command);
    if (findStandingFor(activity, draft) !== 'open') throw activityClosed();
    const now = await readNow(tx);
    await this.offers.endOverdueOffers(tx, activity, now);
    const same = await this.findSame(tx, draft);
    if (same) {
      const answer = { registration: same, activity };
      await this.idempotencyKeys.keepAnswer(tx, idempotencyKey, answer);
      return answer;
    }
    if (draft.personId !== null) await this.checkBlock(tx, activity, draft.personId);
    if (draft.people > activity.seats) throw invalid('/people', 'too_large');
    const made = await this.add(tx, draft, now);
    const answer = { registration: made, activity: (await this.activities.find(tx, activity.id))! };
    const action = made.state === 'registered' ? 'registered' : 'joined_queue';
    await this.journal.writeEntry(
      tx,
      buildRegistrationEntry(actor, action, made, { idempotencyKey, answer }),
    );
    return answer;
  }

  /** @throws DomainError `refused` for somebody who is blocked in the centre */
  private async checkBlock(tx: Tx, { centreId }: Activity, personId: string): Promise<void> {
    const block = await this.blocks.find(tx, { centreId, personId });
    const { zone } = await this.centres.get(centreId);
    const result = judgeBlock(block, zone);
    if (!result.ok) throw refused({ refusals: [result] }, zone);
  }

  /**
   * Returns the existing registration of the person. @throws DomainError `already_registered` when it differs
   */
  private async findSame(tx: Tx, draft: Draft): Promise<Registration | null> {
    const { activity, personId, teamName, sessionNumber, people } = draft;
    if (personId === null || teamName !== null) return null;
    const own = await this.registrations.findAlive(tx, activity.id, personId, sessionNumber);
    if (!own) return null;
    if (own.people !== people || own.sessionNumber !== sessionNumber) throw alreadyRegistered();
    return own;
  }

  private async add(tx: Tx, draft: Draft, now: Instant): Promise<Registration> {
    const { activity, people, wait, ...subject } = draft;
    const served = await this.mayTakeSeats(tx, draft);
    const refusal = () => activityFull(countSeatsLeft(activity, draft), people);
    if (!served && !wait) throw refusal();
    const made = await this.registrations.add(tx, {
      ...subject,
      id: newId(),
      activityId: activity.id,
      centreId: activity.centreId,
      people,
      state: served ? 'registered' : 'waiting',
    });
    if (!served) return made;
    if (!(await this.seats.takeSeats(tx, made))) throw refusal();
    const centre = await this.centres.get(activity.centreId);
    const afterUndo = now + centre.rules.undoSeconds * 1_000;
    const subjectOf = { centre, activity, registration: made };
    await this.ledger.planMessages(tx, buildMessage(subjectOf, 'registration_confirmed', afterUndo));
    return made;
  }

  /** Waiting people come first. Seats that none of them can use are free for all. */
  private async mayTakeSeats(tx: Tx, draft: Draft): Promise<boolean> {
    const { activity, sessionNumber, people } = draft;
    if (people > countSeatsLeft(activity, draft)) return false;
    const sessions = sessionNumber === null ? '(,)' : `[${sessionNumber},${sessionNumber}]`;
    return (await this.registrations.findNext(tx, activity.id, { sessions })) === null;
  }
}

/** @throws DomainError `not_found` for the session; `forbidden` for a guest */
function draftOf(actor: Person, activity: Activity, command: RegisterCommand): Draft {
  const { people, wait } = command;
  const sessionNumber = sessionNumberOf(activity, command.sessionId);
  return { activity, sessionNumber, people, wait, ...registrantOf(actor, activity, command) };
}

function sessionNumberOf({ sessions }: Activity, sessionId: string | undefined): number | null {
  if (sessionId === undefined) return null;
  const session = sessions.find(({ id }) => id === sessionId);
  if (!session) throw notFound();
  return session.number;
}

function registrantOf(
  actor: Person,
  activity: Activity,
  command: Pick<RegisterCommand, 'guestName' | 'teamName'>,
): Registrant {
  const { guestName = null, teamName = null } = command;
  if (guestName === null) return { personId: actor.personId, guestName, teamName };
  if (!mayRegisterGuest(actor, activity)) throw forbidden();
  return { personId: null, guestName, teamName: null };
}
