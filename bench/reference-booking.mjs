import { v7 } from 'uuid';

const MINUTE = 60_000;
const REMINDERS = [1_440, 120];
const NAME = { kk: 'Бірлік алаңы', ru: 'Бірлік алаңы', en: 'Birlik Alany' };

/** When the desk is checked in to, missed and reminded of, by the rules of the demo centre. */
export function checkInTimesOf(start) {
  const due = start + 30 * MINUTE;
  return {
    checkInOpensAt: start - 15 * MINUTE,
    noShowDueAt: due,
    warnAt: due - 10 * MINUTE,
    remindAt: REMINDERS.map((minutes) => ({ kind: `reminder_${minutes}`, at: start - minutes * MINUTE })),
  };
}

/** What takes the spaces. */
export function claimsOf({ id, centreId, spaceIds, personId, start, end }) {
  return spaceIds.map((space) => ({
    booking: id,
    centre: centreId,
    space,
    person: personId,
    starts: start,
    ends: end,
    expires: null,
  }));
}

/** The row of the booking. */
export function recordOf({ id, centreId, spaceIds, personId, start, end, undoUntil, checkInTimes }) {
  return {
    id,
    pass_code: '00000000',
    centre_id: centreId,
    kind: 'desk',
    person_id: personId,
    guest_name: null,
    walk_in: false,
    checked_in_at: null,
    checked_in_via: null,
    series_id: null,
    series_date: null,
    newcomer: false,
    excused: false,
    has_own_times: false,
    check_in_times: checkInTimes,
    version: 1,
    state: 'confirmed',
    space_ids: spaceIds,
    starts: new Date(start),
    ends: new Date(end),
    title: null,
    organisation_id: null,
    check_in_opens_at: new Date(checkInTimes.checkInOpensAt),
    no_show_due_at: new Date(checkInTimes.noShowDueAt),
    held_until: null,
    undo_until: new Date(undoUntil),
    legs: [],
    people: 1,
    equipment: [],
  };
}

/** The answer. */
export function bookingOf({ id, centreId, spaceIds, personId, start, end, now, undoUntil, checkInTimes }) {
  return {
    id,
    passCode: '00000000',
    centreId,
    kind: 'desk',
    state: 'confirmed',
    version: 1,
    start,
    end,
    spaceIds,
    legs: [],
    people: 1,
    personId,
    personName: null,
    organisationId: null,
    equipment: [],
    title: null,
    seriesId: null,
    heldUntil: null,
    onMyWayAt: null,
    checkInOpensAt: checkInTimes.checkInOpensAt,
    noShowDueAt: checkInTimes.noShowDueAt,
    checkedInAt: null,
    checkedOutAt: null,
    undoUntil,
    walkIn: false,
    createdAt: now,
  };
}

/** What all its messages say. */
export function letterOf({ start, end, checkInTimes }) {
  return {
    centre: NAME,
    address: NAME,
    zone: 'Asia/Almaty',
    spaces: [NAME],
    title: null,
    start,
    end,
    checkInOpensAt: checkInTimes.checkInOpensAt,
    releaseAt: checkInTimes.noShowDueAt,
    passCode: '00000000',
  };
}

/** The messages that are to be sent. */
export function messagesOf({ id, centreId, personId, start, undoUntil, checkInTimes }) {
  const message = (kind, planned, until) => ({
    id: v7(),
    centre: centreId,
    subject: id,
    version: 1,
    kind,
    recipient: personId,
    channel: 'mail',
    planned,
    until,
    facts: {},
  });
  const { remindAt, warnAt, noShowDueAt } = checkInTimes;
  return [
    message('confirmation', undoUntil, null),
    ...remindAt.map(({ kind, at }) => message(kind, at, start)),
    message('release_warning', warnAt, noShowDueAt),
  ];
}

/** What the journal and the outbox say of it. */
export function changeOf({ id, spaceIds, start, end }) {
  const changed = { state: 'confirmed', version: 1, start, end, spaceIds };
  return { changed, event: { kind: 'booking.changed', bookingId: id, ...changed } };
}
