import { Injectable } from '@nestjs/common';
import { tooEarly } from '@birlik/bookings';
import { type IdempotencyKey, Journal, lockOf, readNow, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, forbidden, HOUR, type Instant, invalid, notFound } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { activityClosed } from '../activities/activity.errors.js';
import type { Activity, ActivitySession } from '../activities/activity.js';
import { buildRegistrationEntry } from '../registrations/registration.events.js';
import { type Registration, listSessionsOfRegistration } from '../registrations/registration.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import { ArrivalOfPeople } from './arrival-of-people.js';
import { AttendanceRepository } from './attendance.repository.js';
import { type AttendanceMark, CAME } from './attendance.js';
import { mayMarkAttendance } from './attendance.permissions.js';
import { wrongRegistrationState } from '../registrations/registration.errors.js';

/** Arrivals can be marked from this long before the start. */
const MARK_BEFORE_START_MS = 2 * HOUR;

export interface MarkCommand {
  readonly sessionId: string;
  readonly registrationId: string;
  /** Null removes the mark. */
  readonly mark: AttendanceMark | null;
  /** Number of people of the group who came; the whole group when absent. */
  readonly people?: number | undefined;
}

/** Marks the attendance of a registration in a session. A later mark replaces an earlier one. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly attendance: AttendanceRepository,
    private readonly arrival: ArrivalOfPeople,
  ) {}

  /**
   * @throws DomainError `not_found` for the session or for a registration of another session; `forbidden`;
   * `wrong_state` unless the person is registered; `event_closed` for a cancelled session; `too_early`;
   * `invalid_request` for more people than registered
   */
  async execute(actor: Actor, command: MarkCommand, idempotencyKey?: IdempotencyKey): Promise<void> {
    const activity = await this.work.run((tx) => this.activities.findOfSession(tx, command.sessionId));
    if (!activity) throw notFound();
    if (!mayMarkAttendance(actor, activity)) throw forbidden();
    await this.work.run<object>(
      async (tx) => {
        await this.mark(tx, actor, activity.id, { ...command, idempotencyKey });
        return {};
      },
      { locks: [lockOf(activity.id)], idempotencyKey },
    );
  }

  private async mark(
    tx: Tx,
    actor: Actor,
    activityId: string,
    { idempotencyKey, ...command }: MarkCommand & { idempotencyKey: IdempotencyKey | undefined },
  ): Promise<void> {
    const activity = (await this.activities.find(tx, activityId))!;
    const session = activity.sessions.find(({ id }) => id === command.sessionId)!;
    const registration = await this.registrations.find(tx, command.registrationId);
    if (!registration || !isFor(registration, activity, session)) throw notFound();
    if (registration.state !== 'registered') throw wrongRegistrationState(registration.state);
    const { zone } = await this.centres.get(activity.centreId);
    assertMarkable(session, { mark: command.mark, now: await readNow(tx), zone });
    await this.write(tx, actor, registration, command);
    if (command.mark !== null && CAME.includes(command.mark))
      await this.arrival.noteArrival(tx, actor, session);
    const facts = { sessionId: session.id, mark: command.mark };
    const note = { facts, idempotencyKey, answer: {} };
    await this.journal.writeEntry(tx, buildRegistrationEntry(actor, 'marked', registration, note));
  }

  private async write(tx: Tx, actor: Actor, registration: Registration, command: MarkCommand): Promise<void> {
    const { sessionId, registrationId, mark, people = registration.people } = command;
    if (mark === null) return this.attendance.remove(tx, sessionId, registrationId);
    const came = CAME.includes(mark) ? people : 0;
    if (CAME.includes(mark) && (came < 1 || came > registration.people))
      throw invalid('/people', 'out_of_bounds');
    await this.attendance.writeMark(tx, { sessionId, registrationId, mark, people: came }, actorName(actor));
  }
}

function isFor(registration: Registration, activity: Activity, session: ActivitySession): boolean {
  return (
    registration.activityId === activity.id &&
    listSessionsOfRegistration(activity, registration).includes(session)
  );
}

/**
 * An excuse can be marked at any time before the start. Other marks are possible only shortly before it and
 * later.
 */
function assertMarkable(
  session: ActivitySession,
  { mark, now, zone }: { mark: AttendanceMark | null; now: Instant; zone: string },
): void {
  if (session.standing === 'cancelled') throw activityClosed();
  const opensAt = session.start - (mark === 'absent' ? 0 : MARK_BEFORE_START_MS);
  if (mark !== 'excused' && mark !== null && now < opensAt) throw tooEarly(opensAt, zone);
}
