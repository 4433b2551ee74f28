import { listPlaceNames } from '@birlik/bookings';
import type { Actor, Instant, LocalizedText } from '@birlik/kernel';
import type { PlannedEventMessage } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import { type Activity, findMainSession } from '../activities/activity.js';
import { factsOfSession } from '../registrations/registration-messages.js';

/** Who called an activity off, when, and why. */
export interface CalledOff {
  readonly actor: Actor;
  readonly now: Instant;
  readonly reason?: LocalizedText | null;
}

/**
 * Builds the message to the organiser of an activity that somebody else called off. When the system does it, because its
 * rooms are gone, the organiser is told of these.
 */
export function buildCalledOff(
  centre: Centre,
  activity: Activity,
  { actor, now, reason = null }: CalledOff,
): PlannedEventMessage[] {
  const { id, version, personId, sessions } = activity;
  if (personId === null || actor.kind !== 'person' || actor.personId === personId) return [];
  const coming = sessions.filter(({ state, end }) => state === 'planned' && end > now);
  const main = findMainSession({ sessions: coming.length > 0 ? coming : sessions });
  return [
    {
      centreId: centre.id,
      subjectId: id,
      subjectVersion: version,
      kind: 'event_called_off',
      recipientId: personId,
      plannedAt: now,
      facts: {
        ...factsOfSession(centre, activity, main),
        people: 1,
        deadline: null,
        staysInQueue: false,
        reason,
        dates: coming.map(({ id: sessionId, start, end, spaceIds }) => ({
          id: sessionId,
          version,
          start,
          end,
          spaces: listPlaceNames(centre, spaceIds),
        })),
      },
    },
  ];
}
