import fc from 'fast-check';
import {
  answerToChange,
  applyChange,
  type By,
  type ChangeRequest,
  type Limits,
  NO_LIMITS,
  wantedOf,
} from './change-law.js';
import { aCommand, aCommandOnOne, desk, room, span, which, type World } from './command.js';
import type { ModelBooking, State } from './model-types.js';
import { MINUTE, type ReferenceModel } from './reference-model.js';

const MOVABLE: readonly State[] = ['requested', 'confirmed', 'checked_in'];

/** Bookings that have a person and are no hold of the past. */
const owned = (model: ReferenceModel) => model.bookings.filter((b) => !model.isOver(b));
const movable = (model: ReferenceModel) => owned(model).filter((b) => MOVABLE.includes(b.state));

const HOW = [
  'end',
  'end',
  'start',
  'times',
  'place',
  'place',
  'place and end',
  'all',
  'people',
  'title',
  'projector',
  'other kind',
] as const;
const change = fc.record({
  how: fc.constantFrom(...HOW),
  byStaff: fc.boolean(),
  /** In steps of five minutes. */
  by: fc.integer({ min: -12, max: 12 }),
  desk,
  room,
  span,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const placeFor = (kind: string, chosen: Change, { engine }: World) => [
  (kind === 'room' ? engine.place(chosen.room) : engine.deskPlace(chosen.desk)).id,
];
const laterEnd = (b: ModelBooking, { by }: Change) => Math.max(b.end + by * 5 * MINUTE, b.start + 5 * MINUTE);
const PEOPLE = [1, 20, 30, 50, 90];

/** What is asked for of a booking. */
const REQUESTS: Readonly<
  Record<Change['how'], (b: ModelBooking, chosen: Change, world: World) => ChangeRequest>
> = {
  end: (b, chosen) => ({ end: laterEnd(b, chosen) }),
  start: (b, { by }) => ({ start: Math.min(b.start + by * 5 * MINUTE, b.end - 5 * MINUTE) }),
  times: (_, chosen, { engine }) => engine.slot(chosen.span),
  place: (b, chosen, world) => ({ spaces: placeFor(b.kind, chosen, world) }),
  'place and end': (b, chosen, world) => ({
    spaces: placeFor(b.kind, chosen, world),
    end: laterEnd(b, chosen),
  }),
  all: (b, chosen, world) => ({
    spaces: placeFor(b.kind, chosen, world),
    ...world.engine.slot(chosen.span),
  }),
  people: ({ kind }, { by }) => ({
    people: kind === 'room' ? PEOPLE[Math.abs(by) % PEOPLE.length]! : 1 + (Math.abs(by) % 2),
  }),
  title: (_, { by }) => ({ title: `Кездесу ${by}` }),
  projector: (b) => (b.kind === 'room' ? { projector: !b.projector } : { title: 'Проектор' }),
  'other kind': (b, chosen, world) => ({
    spaces: placeFor(b.kind === 'room' ? 'desk' : 'room', chosen, world),
  }),
};

function bodyOf({ spaces, start, end, people, title, projector }: ChangeRequest, { engine }: World): object {
  return {
    ...(spaces && { spaceIds: spaces }),
    ...(start !== undefined && { start: engine.iso(start) }),
    ...(end !== undefined && { end: engine.iso(end) }),
    people,
    title,
    ...(projector !== undefined && { equipment: projector ? [{ key: 'projector', count: 1 }] : [] }),
  };
}

const ANSWERS: Readonly<Record<string, string>> = {
  slot_taken: 'taken',
  space_closed: 'taken',
  equipment_taken: 'taken',
};

/** Changes a booking and expects what the laws say. */
async function makeChange(
  b: ModelBooking,
  request: ChangeRequest,
  asked: { readonly by: By; readonly limits?: Limits },
  world: World,
): Promise<boolean> {
  const { model, engine } = world;
  const { by } = asked;
  const wanted = wantedOf(b, request);
  const expected = answerToChange(model, b, wanted, asked);
  const answer = await engine.change(b, bodyOf(request, world), by === 'staff' ? 'desk' : b.who);
  const code = answer.status === 200 ? 'ok' : (ANSWERS[answer.body.code] ?? answer.body.code);
  expect([request, code]).toEqual([request, expected]);
  if (code === 'ok') applyChange(model, b, wanted, by);
  return code === 'ok';
}

const byOf = (b: ModelBooking, { byStaff }: Change): By => (byStaff || b.walkIn ? 'staff' : 'owner');

export const changeBooking = aCommand('change a booking', {
  choice: fc.tuple(which, change),
  can: (model, [{ any }]) => (any ? owned(model) : movable(model)).length > 0,
  act: ([{ any, nth }, chosen], world) => {
    const all = any ? owned(world.model) : movable(world.model);
    const b = all[nth % all.length]!;
    return makeChange(b, REQUESTS[chosen.how](b, chosen, world), { by: byOf(b, chosen) }, world);
  },
});

const LIMITS: readonly Limits[] = [
  { ...NO_LIMITS, noticeMinutes: 60 },
  { ...NO_LIMITS, longestMinutes: 30 },
  { ...NO_LIMITS, minutesPerDay: 60 },
  { noticeMinutes: 30, longestMinutes: 45, minutesPerDay: 90 },
];

/** The rules have become stricter since the booking was made; afterwards they are as before. */
export const changeUnderStricterRules = aCommand('change under stricter rules', {
  choice: fc.tuple(which, change, fc.constantFrom(...LIMITS)),
  can: (model) => movable(model).length > 0,
  act: async ([{ nth }, chosen, limits], world) => {
    const all = movable(world.model);
    const b = all[nth % all.length]!;
    await setRules(limits, world);
    const done = await makeChange(
      b,
      REQUESTS[chosen.how](b, chosen, world),
      { by: byOf(b, chosen), limits },
      world,
    );
    await setRules(NO_LIMITS, world);
    return done;
  },
});

async function setRules(limits: Limits, { engine }: World): Promise<void> {
  const rules = {
    minimumNoticeMinutes: limits.noticeMinutes,
    deskMaximumMinutes: limits.longestMinutes,
    roomMaximumMinutes: limits.longestMinutes,
    deskMinutesPerDay: limits.minutesPerDay,
  };
  const answer = await engine.write('manager', `/centres/${engine.centreId}/rules`, rules, {
    method: 'PATCH',
  });
  expect(answer.status).toBe(200);
}

export const changeOldVersion = aCommandOnOne('change what has changed', {
  all: (model) => owned(model).filter((b) => !b.walkIn),
  act: async (booking, { engine }) => {
    const seen = { ...booking, version: booking.version + 1 };
    expect((await engine.change(seen, { title: 'Кеш' })).status).toBe(412);
    return true;
  },
});

/** The manager gives a room another set-up and clear-up time: bookings keep what they have. */
export const changeClearance = aCommand('change set-up and clear-up time', {
  choice: fc.tuple(fc.constantFrom('R-1', 'HALL-1'), fc.constantFrom(0, 5, 15), fc.constantFrom(0, 10, 30)),
  act: async ([code, setupMinutes, clearMinutes], { engine }) => {
    const place = engine.place(code);
    const path = `/centres/${engine.centreId}/spaces/${place.id}`;
    const answer = await engine.write('manager', path, { setupMinutes, clearMinutes }, { method: 'PATCH' });
    expect(answer.status).toBe(200);
    Object.assign(place, { setup: setupMinutes * MINUTE, clear: clearMinutes * MINUTE });
    return true;
  },
});
