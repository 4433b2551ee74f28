import { placeNames } from '@birlik/bookings';
import type { Instant, LocalizedText } from '@birlik/kernel';
import type { EventMessageKind, PlannedEventMessage } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import type { Event } from '../events/event.js';
import type { Registration } from './registration.js';

/** One message to the person of a registration at `plannedAt`. */
export function messageAbout(
  centre: Centre,
  event: Event,
  registration: Registration,
  kind: EventMessageKind,
  plannedAt: Instant,
  reason: LocalizedText | null = null,
): PlannedEventMessage {
  return {
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
      spaces: placeNames(centre, event.spaceIds),
      start: event.start,
      end: event.end,
      event: event.names,
      people: registration.people,
      deadline: registration.deadline,
      staysInQueue: registration.state === 'waiting',
      reason,
    },
  };
}
