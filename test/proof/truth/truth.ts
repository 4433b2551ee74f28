// What the database says that people should believe.
import { ask } from '@birlik/testing';
import type { CalendarClient, ShownEntry } from './calendar-client.js';

interface Thing {
  readonly uid: string;
  readonly personId: string;
  readonly state: string;
  readonly start: Date;
  readonly end: Date;
  readonly places: string[];
  /** True when they checked in. */
  readonly hasCome: boolean;
}

const NAMES = `(SELECT array_agg(coalesce(s.names->>'kk', s.code) ORDER BY o.place) FROM unnest(b.space_ids) WITH ORDINALITY o(id, place) JOIN space s ON s.id = o.id)`;

const BOOKINGS = `
SELECT b.id || '@birlik' AS uid, b.person_id AS "personId", b.state, b.starts AS start, b.ends AS "end", ${NAMES} AS places,
  b.checked_in_at IS NOT NULL AS "hasCome"
FROM booking b WHERE b.person_id IS NOT NULL AND NOT b.walk_in`;

// One entry for each person and session, of the newest registration of the person. Of several sessions one that is over stays in calendars.
const SEATS = `
SELECT DISTINCT ON (r.person_id, s.id) s.id || '.' || r.person_id || '@birlik' AS uid, r.person_id AS "personId",
  CASE WHEN s.state = 'cancelled' OR a.state = 'cancelled' THEN 'cancelled' WHEN b.state = 'no_show' OR b.ends <= birlik_now() AND many.sessions > 1 THEN 'unclear'
    WHEN b.state = 'requested' AND r.state = 'registered' THEN 'awaits' ELSE r.state END AS state,
  b.starts AS start, b.ends AS "end", ${NAMES} AS places, false AS "hasCome"
FROM registration r JOIN activity a ON a.id = r.activity_id JOIN activity_session s ON s.activity_id = a.id JOIN booking b ON b.id = s.booking_id,
  LATERAL (SELECT count(*) AS sessions FROM activity_session o WHERE o.activity_id = a.id) many
WHERE r.person_id IS NOT NULL ORDER BY r.person_id, s.id, r.created_at DESC, r.version DESC`;

// Rooms whose owner was told last of another number of people. No calendar shows it.
const OTHER_PEOPLE = `
SELECT b.id, b.people, said.people AS said FROM booking b, LATERAL (
  SELECT m.kind, coalesce(d.date->>'people', m.facts->>'people')::int AS people, coalesce((d.date->>'version')::int, m.subject_version) AS version, m.planned_at
  FROM message m LEFT JOIN LATERAL jsonb_array_elements(m.facts->'dates') d(date) ON d.date->>'id' = b.id::text
  WHERE m.state = 'sent' AND m.kind IN ('confirmation', 'changed', 'awaits_approval', 'healed', 'cancelled', 'declined', 'expired')
    AND (m.subject_id = b.id AND m.covers IS NULL OR m.covers @> ARRAY[b.id])
  ORDER BY version DESC, m.planned_at DESC LIMIT 1) said
WHERE b.kind = 'room' AND b.state IN ('confirmed', 'requested') AND said.kind NOT IN ('cancelled', 'declined', 'expired') AND said.people <> b.people`;

/** `awaits`: a seat at what waits for an approval. */
const STANDS = ['confirmed', 'checked_in', 'completed', 'registered', 'awaits'];
const WAITS = ['requested', 'awaits'];

/** Compares all calendars with the database. @returns what somebody believes wrongly, in words */
export async function findFalseBeliefs(
  url: string,
  calendars: ReadonlyMap<string, CalendarClient>,
): Promise<string[]> {
  const things = [...(await ask<Thing>(url, BOOKINGS)), ...(await ask<Thing>(url, SEATS))];
  const crowds = await ask<{ id: string; people: number; said: number }>(url, OTHER_PEOPLE);
  const miscounted = crowds.map(({ id, people, said }) => `${id} is for ${people}, and ${said} were told`);
  const misplaced = things.flatMap((thing) => {
    if (thing.state === 'unclear') return [];
    const shown = calendars.get(thing.personId)?.show(thing.uid) ?? null;
    const wrong = compare(thing, shown);
    return wrong ? [`${thing.uid} is ${thing.state}: ${wrong}`] : [];
  });
  return [...misplaced, ...miscounted];
}

function compare(thing: Thing, shown: ShownEntry | null): string | null {
  const { state } = thing;
  const stands = STANDS.includes(state);
  if (!stands && state !== 'requested') return shown ? 'and still stands in the calendar' : null;
  // What was never confirmed need not be in a calendar, nor what its person came to before the confirmation could leave.
  if (!shown) return stands && !thing.hasCome ? 'and is in no calendar' : null;
  if (shown.status !== (WAITS.includes(state) ? 'TENTATIVE' : 'CONFIRMED'))
    return `and the calendar says ${shown.status}`;
  return compareTimeAndPlace(thing, shown);
}

function compareTimeAndPlace({ start, end, places }: Thing, shown: ShownEntry): string | null {
  if (shown.start !== start.getTime() || shown.end !== end.getTime())
    return 'at another time than the calendar says';
  return shown.place.startsWith(`${places.join(', ')}, `)
    ? null
    : `in ${places.join()}, not in ${shown.place}`;
}

interface SaidDate {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly isOff?: boolean;
  readonly awaits?: boolean;
}

interface Said {
  readonly kind: string;
  readonly dates: readonly SaidDate[];
  readonly bookings: {
    readonly id: string;
    readonly state: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly registration: string | null;
}

const SAID = `
SELECT m.kind, coalesce(m.facts->'dates', jsonb_build_array(m.facts || jsonb_build_object('id', m.subject_id))) AS dates,
  (SELECT state FROM registration WHERE id = m.subject_id) AS registration,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', coalesce(s.id, b.id), 'state', b.state, 'start', (extract(epoch FROM b.starts) * 1000)::bigint,
     'end', (extract(epoch FROM b.ends) * 1000)::bigint)), '[]')
   FROM jsonb_array_elements(coalesce(m.facts->'dates', jsonb_build_array(jsonb_build_object('id', m.subject_id)))) d(date)
   LEFT JOIN activity_session s ON s.id = (d.date->>'id')::uuid JOIN booking b ON b.id = coalesce(s.booking_id, (d.date->>'id')::uuid)) AS bookings
FROM message m WHERE m.id = $1`;

const COMES = ['confirmed', 'checked_in', 'completed'];
/** States of a booking in which the people of its session have been told how it is. */
const HEARD = [...COMES, 'requested'];
const OVER = ['cancelled', 'declined', 'expired', 'no_show'];
/** For each kind the states in which what it says of a booking is true. */
const TRUE_OF_BOOKINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(confirmation|changed|healed|notice|reminder_\d+|release_warning|room_question)$/, COMES],
  [/^(awaits_approval|healed_request)$/, ['requested']],
  [/^(cancelled|released|hold_withdrawn)$/, OVER],
  [/^declined$/, ['declined']],
  [/^expired$/, ['expired']],
  [/^offer$/, ['held']],
];
const TRUE_OF_SEATS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(registration_confirmed|event_changed|event_awaits_approval|event_approved)$/, ['registered']],
  [/^event_offer(_changed)?$/, ['offered']],
  [/^(registration_cancelled|event_cancelled)$/, ['cancelled']],
  [/^event_offer_lapsed$/, ['waiting', 'lapsed']],
];

type Time = Readonly<Record<'start' | 'end', number>>;

const hasTime = (booking: Time, { start, end }: Time): boolean =>
  Number(booking.start) === start && Number(booking.end) === end;

/**
 * Compares a message that has just been sent with the database. While a cancellation may be undone, the people of a session
 * are not told yet, so such a session is left out.
 * @returns what it says wrongly, in words
 */
export async function findFalseWord(url: string, messageId: string): Promise<string[]> {
  const [said] = await ask<Said>(url, SAID, [messageId]);
  if (!said) return [`${messageId} is not there`];
  const { kind, registration, dates } = said;
  const seat = TRUE_OF_SEATS.find(([pattern]) => pattern.test(kind));
  if (seat && !seat[1].includes(registration!))
    return [`${kind} was sent of a registration that is ${registration}`];
  const states = TRUE_OF_BOOKINGS.find(([pattern]) => pattern.test(kind))?.[1];
  return dates.flatMap((date) => {
    const now = said.bookings.find((one) => one.id === date.id);
    if (!now || date.isOff) return [];
    if (seat) return HEARD.includes(now.state) ? findFalseDate(kind, date, now, true) : [];
    if (states && !states.includes(now.state))
      return [`${kind} was sent of ${date.id}, which is ${now.state}`];
    return findFalseDate(kind, date, now, false);
  });
}

/** Says what a message says wrongly of one date. What is over may have moved since. */
function findFalseDate(
  kind: string,
  said: SaidDate,
  now: Time & { state: string },
  isSeat: boolean,
): string[] {
  if (/cancelled|lapsed|called_off/.test(kind)) return [];
  const { id, awaits = false } = said;
  if (isSeat && awaits !== (now.state === 'requested'))
    return [`${kind} says of ${id}, which is ${now.state}, that it ${awaits ? 'waits' : 'is certain'}`];
  return hasTime(now, said) ? [] : [`${kind} says another time of ${id}`];
}
