import { listPlaceNames } from '@birlik/bookings';
import type { Instant, LocalizedText } from '@birlik/kernel';
import type { EventMessageKind, PlannedEventMessage } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import { type Activity, findMainSession } from '../activities/activity.js';
import { type Registration, listSessionsOfRegistration } from './registration.js';

/** The subject of a message. */
export interface MessageSubject {
  readonly centre: Centre;
  readonly activity: Activity;
  readonly registration: Registration;
}

/** Builds one message to the person of a registration. Guests have no address, so they get none. */
export function buildMessage(
  { centre, activity, registration }: MessageSubject,
  kind: EventMessageKind,
  plannedAt: Instant,
  reason: LocalizedText | null = null,
): PlannedEventMessage[] {
  if (registration.personId === null) return [];
  const sessions = listSessionsOfRegistration(activity, registration);
  const session = findMainSession({ sessions });
  return [
    {
      centreId: centre.id,
      subjectId: registration.id,
      subjectVersion: registration.version,
      kind,
      recipientId: registration.personId,
      plannedAt,
      facts: {
        centre: centre.names,
        address: centre.address,
        zone: centre.zone,
        spaces: listPlaceNames(centre, session.spaceIds),
        start: session.start,
        end: session.end,
        event: activity.names,
        people: registration.people,
        deadline: registration.deadline,
        staysInQueue: registration.state === 'waiting',
        reason,
      },
    },
  ];
}
