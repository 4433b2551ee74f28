import { listPlaceNames } from '@birlik/bookings';
import type { Instant, LocalizedText } from '@birlik/kernel';
import {
  type DateFacts,
  type EventMessageKind,
  findDefinition,
  type PlannedEventMessage,
} from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import {
  type Activity,
  type ActivitySession,
  awaitsApproval,
  findMainSession,
} from '../activities/activity.js';
import { type Registration, listSessionsOfRegistration } from './registration.js';

/** The subject of a message. */
export interface MessageSubject {
  readonly centre: Centre;
  readonly activity: Activity;
  readonly registration: Registration;
}

/** What a message says besides its subject. */
export interface RegistrationNote {
  readonly reason?: LocalizedText | null;
  /** Numbers of sessions that do not take place any more, of which the message tells. */
  readonly off?: readonly number[];
  /** False when it neither puts the sessions into the calendar nor takes them out. */
  readonly inCalendar?: boolean;
}

/** Builds one message to the person of a registration. Guests have no address, so they get none. */
export function buildMessage(
  subject: MessageSubject,
  kind: EventMessageKind,
  plannedAt: Instant,
  { reason = null, off = [], inCalendar }: RegistrationNote = {},
): PlannedEventMessage[] {
  const { centre, activity, registration } = subject;
  const { personId } = registration;
  if (personId === null) return [];
  const sessions = listToldSessions(subject, plannedAt, off);
  const main = findMainSession({ sessions });
  // Nothing is awaited of what does not take place, or not for this person.
  const isOver = findDefinition(kind).calendar === 'cancel';
  return [
    {
      centreId: centre.id,
      subjectId: registration.id,
      subjectVersion: registration.version,
      kind,
      recipientId: personId,
      plannedAt,
      facts: {
        ...factsOfSession(centre, activity, main),
        people: registration.people,
        deadline: registration.deadline,
        staysInQueue: registration.state === 'waiting',
        hasBegun: main.start <= plannedAt,
        reason,
        entry: registration.teamName === null ? personId : registration.id,
        dates: sessions.map((session) => dateOf(subject, session, { off, isOver })),
        ...(inCalendar !== undefined && { inCalendar }),
      },
    },
  ];
}

/** Returns name, time and place of an activity, with those of one of its sessions. */
export function factsOfSession(
  centre: Centre,
  { names }: Pick<Activity, 'names'>,
  { spaceIds, start, end }: Pick<ActivitySession, 'spaceIds' | 'start' | 'end'>,
) {
  return {
    centre: centre.names,
    address: centre.address,
    zone: centre.zone,
    spaces: listPlaceNames(centre, spaceIds),
    start,
    end,
    event: names,
  };
}

/** Returns the sessions that a message is about: those that are still to come, and those called off; the last one when there are none. */
function listToldSessions(
  { activity, registration }: MessageSubject,
  now: Instant,
  off: readonly number[],
): readonly ActivitySession[] {
  const all = listSessionsOfRegistration(activity, registration);
  const coming = all.filter(
    ({ state, number, end }) => off.includes(number) || (state === 'planned' && end > now),
  );
  return coming.length > 0 ? coming : [findMainSession({ sessions: all })];
}

function dateOf(
  { centre, registration }: MessageSubject,
  session: ActivitySession,
  { off, isOver }: { readonly off: readonly number[]; readonly isOver: boolean },
): DateFacts {
  const { id, number, start, end, spaceIds } = session;
  const spaces = listPlaceNames(centre, spaceIds);
  return {
    id,
    version: registration.version,
    start,
    end,
    spaces,
    ...(off.includes(number) && { isOff: true }),
    ...(!isOver && awaitsApproval(session) && { awaits: true }),
  };
}
