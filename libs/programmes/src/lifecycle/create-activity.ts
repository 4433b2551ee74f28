import { Injectable } from '@nestjs/common';
import { type Booking, ReadBooking, wrongState, RaisePeople } from '@birlik/bookings';
import { type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  forbidden,
  type Instant,
  type Interval,
  invalid,
  type LocalizedText,
  newId,
} from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ActivitiesRepository, type NewSession } from '../activities/activities.repository.js';
import { activityClosed, activityExists } from '../activities/activity.errors.js';
import { buildActivityEntry } from '../activities/activity.events.js';
import { mayPlanWithoutBooking } from '../activities/activity.permissions.js';
import { type Activity, TAKES_PLACE } from '../activities/activity.js';
import { SeatsRepository } from '../seats/seats.repository.js';

/** A session in a booking, or at a time of its own without a room. */
export type SessionPlan = { readonly bookingId: string } | Interval;

export interface CreateActivityCommand {
  /** Key of a programme of the centre. */
  readonly programme: string;
  readonly names: LocalizedText;
  readonly seats: number;
  /** At least one. */
  readonly sessions: readonly SessionPlan[];
  /** Id of the centre; needed when no session has a booking. */
  readonly centreId?: string;
}

/** The centre and the owner of an activity. */
interface Home {
  readonly centreId: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** Opens an activity for registration. */
@Injectable()
export class CreateActivity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: ReadBooking,
    private readonly activities: ActivitiesRepository,
    private readonly seats: SeatsRepository,
    private readonly people: RaisePeople,
  ) {}

  /**
   * @throws DomainError `not_found` for a booking that is missing or belongs to others; `invalid_request` for
   * a desk, an unknown programme or bookings of several centres; `wrong_state` unless each booking is
   * confirmed or checked in; `event_closed` when a session is over; `event_exists`; `forbidden` when somebody
   * who is not staff plans a session without a booking
   */
  execute(actor: Actor, command: CreateActivityCommand, idempotencyKey?: IdempotencyKey): Promise<Activity> {
    return this.work.run((tx) => this.create(tx, actor, command, idempotencyKey), { idempotencyKey });
  }

  private async create(
    tx: Tx,
    actor: Actor,
    command: CreateActivityCommand,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<Activity> {
    const { programme, names, seats, sessions } = command;
    const now = await readNow(tx);
    const bookings = await this.lockBookings(tx, actor, sessions, now);
    const home = homeOf(actor, command, bookings);
    const centre = await this.centres.get(home.centreId);
    if (!centre.programmes.some(({ key }) => key === programme)) throw invalid('/programme', 'not_a_choice');
    const expected = { people: seats, pointer: '/places' };
    for (const booking of bookings) await this.people.raiseInTx(tx, actor, booking.id, expected);
    const id = newId();
    const planned = sessions.map((session, i) => newSession(session, i + 1, now));
    await this.activities.add(tx, {
      ...home,
      id,
      programme,
      names,
      seats,
      madeBy: actorName(actor),
      sessions: planned,
    });
    await this.seats.addSeats(tx, id, seats);
    const made = (await this.activities.find(tx, id))!;
    await this.journal.writeEntry(
      tx,
      buildActivityEntry(actor, 'created', made, { idempotencyKey, answer: made }),
    );
    return made;
  }

  private async lockBookings(
    tx: Tx,
    actor: Actor,
    sessions: readonly SessionPlan[],
    now: Instant,
  ): Promise<Booking[]> {
    const bookings: Booking[] = [];
    for (const session of sessions) {
      if (!('bookingId' in session)) continue;
      const booking = await this.bookings.lockBooking(tx, actor, session.bookingId);
      if (booking.kind !== 'room') throw invalid('/bookingId', 'not_a_choice');
      if (!TAKES_PLACE.includes(booking.state)) throw wrongState(booking.state);
      if (booking.end <= now) throw activityClosed();
      if (await this.activities.hasSessionIn(tx, booking.id)) throw activityExists();
      bookings.push(booking);
    }
    return bookings;
  }
}

/** @throws DomainError `invalid_request`; `forbidden` */
function homeOf(
  actor: Actor,
  { sessions, centreId: named }: CreateActivityCommand,
  bookings: readonly Booking[],
): Home {
  const [first] = bookings;
  const centreId = first?.centreId ?? named;
  if (sessions.length === 0) throw invalid('/sessions', 'empty');
  if (centreId === undefined) throw invalid('/centreId', 'required');
  if (bookings.some((booking) => booking.centreId !== centreId)) throw invalid('/sessions', 'contradiction');
  if (bookings.length < sessions.length && !mayPlanWithoutBooking(actor, centreId)) throw forbidden();
  if (first) return { centreId, personId: first.personId, organisationId: first.organisationId };
  return { centreId, personId: actor.kind === 'person' ? actor.personId : null, organisationId: null };
}

/** @throws DomainError `invalid_request` for an end that is not after the start; `event_closed` when it is over */
function newSession(session: SessionPlan, number: number, now: Instant): NewSession {
  const id = newId();
  if ('bookingId' in session) return { id, number, bookingId: session.bookingId, start: null, end: null };
  if (session.end <= session.start) throw invalid(`/sessions/${number - 1}/end`, 'not_after_start');
  if (session.end <= now) throw activityClosed();
  return { id, number, bookingId: null, start: session.start, end: session.end };
}
