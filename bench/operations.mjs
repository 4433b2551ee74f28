import { listAtoms } from '../dist/libs/rooms/src/index.js';
import { addDays, formatInstant, instantAt, localDateOf } from '../dist/libs/kernel/src/index.js';
import { cookieOf } from './http-wire.mjs';
import { freshDrafts } from './drafts.mjs';

const DAYS = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
const AHEAD = [1, 2, 3, 4, 5, 6];
/** More fresh bookings than any of the three makes in a second. */
const MOST_PER_SECOND = 8_000;

/**
 * What is measured. Each operation gives its next HTTP request with the status it must be answered with, and the
 * calls that do the same without HTTP; `used` says how many of those were made.
 */
export function operationsOf(centre, people) {
  const today = localDateOf(Date.now(), centre.zone);
  const ofKind = (kind) => [...centre.spaces.values()].filter((space) => space.kind === kind);
  const desks = ofKind('desk');
  const deskIds = desks.map(({ id }) => id);
  return {
    create: creating(freshDrafts(centre, desks, people)),
    'day-plan': repeating(dayPlans(ofKind('room'), 'room')),
    'day-plan-desks': repeating(dayPlans(desks, 'desk')),
    search: repeating(searches()),
  };

  function dayPlans(spaces, kind) {
    const pairs = spaces.flatMap((space) => listAtoms(space).map((atom) => [space.id, atom]));
    const columns = { spaceIds: pairs.map(([id]) => id), atoms: pairs.map(([, atom]) => atom) };
    return people.flatMap((person, i) => {
      const date = addDays(today, DAYS[i % DAYS.length]);
      const path = `/api/v1/centres/${centre.id}/day-plan?date=${date}&kind=${kind}`;
      const day = { centreId: centre.id, ...columns, day: instantAt(date, '00:00', centre.zone) };
      const call = ['dayPlan', person.token, day];
      return { request: { path, headers: cookieOf(person) }, status: 200, call };
    });
  }

  function searches() {
    return people.map((person, i) => {
      const date = addDays(today, AHEAD[i % AHEAD.length]);
      const [start, end] = [instantAt(date, '10:00', centre.zone), instantAt(date, '12:00', centre.zone)];
      const at = (instant) => encodeURIComponent(formatInstant(instant, centre.zone));
      const path = `/api/v1/availability?centreId=${centre.id}&kind=desk&start=${at(start)}&end=${at(end)}`;
      return {
        request: { path, headers: cookieOf(person) },
        status: 200,
        call: ['search', person.token, { centreId: centre.id, deskIds, start, end }],
      };
    });
  }
}

function repeating(list) {
  let asked = 0;
  return {
    next: () => list[asked++ % list.length],
    calls: () => list.map(({ call }) => call),
    used: () => undefined,
  };
}

function creating(drafts) {
  const waiting = [];
  let made = 0;
  const take = () => {
    const { value: draft, done } = drafts.next();
    if (done) throw new Error('no fresh slots are left; ask for fewer or shorter rounds');
    const key = `bench-${made++}`;
    const headers = { ...cookieOf(draft), 'idempotency-key': key };
    const request = { method: 'POST', path: '/api/v1/bookings', headers, body: JSON.stringify(draft.body) };
    return { request, status: 201, call: ['create', draft.token, key, draft.body] };
  };
  return {
    next: () => waiting.shift() ?? take(),
    calls: (seconds) => {
      while (waiting.length < seconds * MOST_PER_SECOND) waiting.push(take());
      return waiting.map(({ call }) => call);
    },
    used: (count) => void waiting.splice(0, count),
  };
}
