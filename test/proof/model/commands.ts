import fc from 'fast-check';
import { CompleteEnded, ReleaseNoShow } from '@birlik/attendance';
import { ExpireHolds, ExpireRequests, ServeWaitlist } from '@birlik/bookings';
import { ask } from '@birlik/testing';
import { type Engine, MEMBERS } from './engine.js';
import type { ModelBooking, ModelEntry, State } from './model-types.js';
import { MINUTE, type ReferenceModel } from './reference-model.js';

type Model = ReferenceModel;

/** How often each command ran, and how often what it asked for was done: a model that only ever hears «no» proves little. */
export const tally = new Map<string, { runs: number; done: number }>();

class Command implements fc.AsyncCommand<Model, Engine> {
  constructor(
    private readonly name: string,
    private readonly chosen: unknown,
    private readonly can: (model: Model) => boolean,
    private readonly act: (model: Model, engine: Engine) => Promise<boolean>,
  ) {}

  check = (model: Readonly<Model>) => this.can(model as Model);

  async run(model: Model, engine: Engine): Promise<void> {
    const counted = tally.get(this.name) ?? { runs: 0, done: 0 };
    tally.set(this.name, counted);
    counted.runs++;
    if (await this.act(model, engine)) counted.done++;
    await engine.compare(model);
  }

  toString = () => `${this.name} ${JSON.stringify(this.chosen)}`;
}

const member = fc.constantFrom(...MEMBERS);
const desk = fc.nat(2);
const room = fc.constantFrom('HALL', 'HALL-1', 'HALL-2', 'R-1', 'R-1');
/** From and length, in quarters of an hour. */
const span = fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 6 }));
/** Which booking: mostly one that the command can do something with, now and then any. */
const which = fc.record({ nth: fc.nat(99), any: fc.nat(7).map((n) => n === 0) });
type Which = { nth: number; any: boolean };

function command<T>(
  name: string,
  choice: fc.Arbitrary<T>,
  act: (chosen: T, model: Model, engine: Engine) => Promise<boolean>,
  can: (model: Model, chosen: T) => boolean = () => true,
) {
  return choice.map(
    (chosen): fc.AsyncCommand<Model, Engine> =>
      new Command(
        name,
        chosen,
        (model) => can(model, chosen),
        (model, engine) => act(chosen, model, engine),
      ),
  );
}

/** A action on one of many: mostly on one that it fits. */
function onOne<T>(
  name: string,
  all: (model: Model) => readonly T[],
  fits: (model: Model, one: T) => boolean,
  act: (one: T, model: Model, engine: Engine, nth: number) => Promise<boolean>,
) {
  const choices = (model: Model, { any }: Which) =>
    any ? all(model) : all(model).filter((one) => fits(model, one));
  return command(
    name,
    which,
    (chosen, model, engine) => {
      const list = choices(model, chosen);
      return act(list[chosen.nth % list.length]!, model, engine, chosen.nth);
    },
    (model, chosen) => choices(model, chosen).length > 0,
  );
}

/** A step of one booking: `allowed` says what the model expects, `done` what it becomes. */
function step(
  name: string,
  path: string,
  {
    allowed,
    done,
    by = (b) => b.who,
    body = {},
    own = false,
    refusal = 409,
  }: {
    allowed: (model: Model, b: ModelBooking) => boolean;
    done: (model: Model, b: ModelBooking) => void;
    by?: (b: ModelBooking) => string;
    body?: object;
    /** Only its person may. */
    own?: boolean;
    /** Status of a no where the state would allow it. */
    refusal?: number;
  },
) {
  return onOne(
    name,
    (model) => model.bookings.filter((b) => !model.isOver(b) && !(own && b.walkIn)),
    allowed,
    async (b, model, engine) => {
      const answer = await engine.write(by(b), path.replace('{id}', b.id), body);
      expect([answer.status, answer.body.code]).toEqual(
        allowed(model, b)
          ? [200, undefined]
          : [answer.status === refusal ? refusal : 409, expect.any(String)],
      );
      if (answer.status === 200) done(model, b);
      return answer.status === 200;
    },
  );
}

/** Asks for places and expects the model's answer. */
async function take(
  model: Model,
  engine: Engine,
  path: string,
  who: string,
  kind: 'desk' | 'room',
  spaceIds: string[],
  atoms: string[],
  slot: { start: number; end: number },
  state: State,
): Promise<boolean> {
  const organisationId = kind === 'room' ? engine.as(who).person.organisationId : undefined;
  const answer = await engine.write(who, path, {
    centreId: engine.centreId,
    spaceIds,
    start: engine.iso(slot.start),
    end: engine.iso(slot.end),
    ...(organisationId && { organisationId }),
  });
  expect([answer.status, answer.body.refusals]).toEqual([
    model.answerTo(who, kind, atoms, slot),
    answer.status === 422 ? expect.anything() : undefined,
  ]);
  if (answer.status !== 201) return false;
  expect(answer.body.state).toBe(state);
  model.add({ id: answer.body.id, who, kind, atoms, ...slot, state });
  return true;
}

const bookDesk = (name: string, path: string, state: State) =>
  command(name, fc.tuple(member, desk, span), ([who, nth, when], model, engine) => {
    const place = engine.desks[nth]!;
    return take(model, engine, path, who, 'desk', [place], [place], engine.slot(when), state);
  });

const group = command('group', fc.tuple(member, desk, span), ([who, but, when], model, engine) => {
  const places = engine.desks.filter((_, i) => i !== but);
  return take(model, engine, '/bookings', who, 'desk', places, places, engine.slot(when), 'confirmed');
});

const bookRoom = command('book a room', fc.tuple(room, span), ([code, when], model, engine) => {
  const { id, atoms } = engine.rooms.get(code)!;
  return take(
    model,
    engine,
    '/bookings',
    'organiser',
    'room',
    [id],
    atoms,
    engine.slot(when),
    code === 'R-1' ? 'requested' : 'confirmed',
  );
});

const MOVABLE: readonly State[] = ['requested', 'confirmed', 'checked_in'];
const owned = (model: Model) => model.bookings.filter((b) => !b.walkIn && !model.isOver(b));

const move = command(
  'move',
  fc.tuple(which, desk, room, span),
  async ([chosen, nth, code, when], model, engine) => {
    const all = chosen.any ? owned(model) : owned(model).filter((b) => MOVABLE.includes(b.state));
    const b = all[chosen.nth % all.length]!;
    const { id, atoms } =
      b.kind === 'room' ? engine.rooms.get(code)! : { id: engine.desks[nth]!, atoms: [engine.desks[nth]!] };
    // One in three keeps its start: a longer or a shorter stay.
    const requested = engine.slot(when);
    const slot =
      chosen.nth % 3 === 0 && requested.end > b.start ? { start: b.start, end: requested.end } : requested;
    const same = b.start === slot.start && b.end === slot.end && b.atoms.join() === atoms.join();
    const free = () => (same ? 201 : model.answerTo(b.who, b.kind, atoms, slot, b));
    const expected = MOVABLE.includes(b.state) ? free() : 409;
    const body = { spaceIds: [id], start: engine.iso(slot.start), end: engine.iso(slot.end) };
    const answer = await engine.write(b.who, `/bookings/${b.id}`, body, 'PATCH', {
      'if-match': `"${b.version}"`,
    });
    expect(answer.status).toBe(expected === 201 ? 200 : expected);
    if (answer.status !== 200) return false;
    const asks = b.state === 'confirmed' && b.kind === 'room' && code === 'R-1';
    if (same) model.to(b, b.state);
    else model.move(b, atoms, slot, asks ? 'requested' : b.state);
    return true;
  },
  (model, [{ any }]) => owned(model).some((b) => any || MOVABLE.includes(b.state)),
);

const staleMove = onOne(
  'change what has changed',
  owned,
  () => true,
  async (b, _, engine) => {
    const headers = { 'if-match': `"${b.version + 1}"` };
    const answer = await engine.write(b.who, `/bookings/${b.id}`, { title: 'Кеш' }, 'PATCH', headers);
    expect(answer.status).toBe(412);
    return true;
  },
);

const cancel = step('cancel', '/bookings/{id}/cancel', {
  allowed: (_, b) => ['requested', 'confirmed', 'held'].includes(b.state),
  done: (model, b) => model.cancel(b),
});
const undoCancel = step('undo a cancellation', '/bookings/{id}/undo-cancel', {
  // Who sits elsewhere meanwhile is told so by the rules.
  refusal: 422,
  allowed: (model, b) =>
    b.state === 'cancelled' &&
    b.undoUntil > model.now &&
    b.due > model.now &&
    model.isFree(b.atoms, b) &&
    !(
      b.kind === 'desk' &&
      (model.sitsElsewhere(b.who, b, b.id) || model.sitsElsewhere(b.who, b, b.id, ['no_show']))
    ),
  done: (model, b) => model.to(b, 'confirmed', { undoUntil: 0 }),
});
const confirm = step('confirm a hold', '/holds/{id}/confirm', {
  own: true,
  allowed: (_, b) => b.state === 'held',
  done: (model, b) => model.grant(b, 'confirmed'),
});
const releaseHold = step('give a hold back', '/holds/{id}/release', {
  allowed: (_, b) => b.state === 'held',
  done: (model, b) => model.cancel(b),
});
const lateConfirm = onOne(
  'confirm a hold that is over',
  (model) => model.bookings.filter((b) => model.isOver(b) || b.state === 'expired'),
  () => true,
  async (b, _, engine) => {
    expect((await engine.write(b.who, `/holds/${b.id}/confirm`, {})).status).toBe(409);
    return true;
  },
);

const checkIn = step('check in', '/bookings/{id}/check-in', {
  by: () => 'desk',
  body: { via: 'staff' },
  allowed: (model, b) => b.state === 'confirmed' && b.opens <= model.now,
  done: (model, b) => model.to(b, 'checked_in', { cameAt: model.now }),
});
const undoCheckIn = step('undo a check-in', '/bookings/{id}/undo-check-in', {
  by: () => 'desk',
  allowed: (model, b) => b.state === 'checked_in' && b.cameAt > model.now - MINUTE && !b.walkIn,
  done: (model, b) =>
    model.to(b, 'confirmed', { due: Math.min(b.end, Math.max(b.due, model.now + 2 * MINUTE)) }),
});
const checkOut = step('check out', '/bookings/{id}/check-out', {
  by: () => 'desk',
  allowed: (_, b) => b.state === 'checked_in',
  done: (model, b) => model.end(b, 'completed'),
});
const onMyWay = step('on my way', '/bookings/{id}/on-my-way', {
  own: true,
  allowed: (model, b) => b.state === 'confirmed' && !b.onMyWay && b.opens <= model.now,
  done: (model, b) => model.to(b, b.state, { onMyWay: true, due: Math.min(b.end, b.due + 10 * MINUTE) }),
});
const approve = step('approve', '/bookings/{id}/approve', {
  by: () => 'desk',
  allowed: (model, b) => b.state === 'requested' && b.due > model.now,
  done: (model, b) => model.grant(b, 'confirmed'),
});
const decline = step('decline', '/bookings/{id}/decline', {
  by: () => 'desk',
  body: { reason: 'Зал жөндеуде' },
  allowed: (_, b) => b.state === 'requested',
  done: (model, b) => model.to(b, 'declined'),
});

const walkIn = command('walk in', desk, async (nth, model, engine) => {
  const place = engine.desks[nth]!;
  const seat = { start: model.now, end: model.now + 5 * MINUTE };
  const answer = await engine.write('desk', '/walk-ins', {
    centreId: engine.centreId,
    spaceId: place,
    name: 'Қонақ',
  });
  expect(answer.status).toBe(model.isFree([place], seat) ? 201 : 409);
  if (answer.status !== 201) return false;
  const slot = { start: model.now, end: model.walkInUntil(place) };
  model.add(
    { id: answer.body.id, who: answer.body.id, kind: 'desk', atoms: [place], ...slot, state: 'checked_in' },
    {
      cameAt: model.now,
      walkIn: true,
    },
  );
  return true;
});

const release = onOne(
  'release a no-show',
  (model) => model.bookings,
  (model, b) => model.mayRelease(b),
  async (b, model, engine) => {
    const expected = model.mayRelease(b);
    const run = () => engine.app.libraries.get(ReleaseNoShow).execute(b.id);
    // A job may come twice, also at the same moment.
    const twice = await Promise.all([run(), run()]);
    expect(twice.filter(Boolean)).toHaveLength(expected ? 1 : 0);
    if (expected) model.end(b, 'no_show');
    return expected;
  },
);

const expire = command('end holds', fc.constant(null), async (_, model, engine) => {
  const over = model.bookings.filter(model.isOver).map((b) => b.id);
  const held = model.bookings.filter((b) => b.state === 'held').map((b) => b.id);
  const run = () => engine.app.libraries.get(ExpireHolds).execute(held);
  await Promise.all([run(), run()]);
  model.expireHolds();
  return over.length > 0;
});

const endDay = command('end what is over', fc.constant(null), async (_, model, engine) => {
  await engine.app.libraries.get(ExpireRequests).execute();
  await engine.app.libraries.get(CompleteEnded).execute();
  const late = model.bookings.filter((b) => b.state === 'requested' && b.due <= model.now);
  const ended = model.bookings.filter((b) => b.state === 'checked_in' && b.end <= model.now);
  for (const b of late) model.to(b, 'expired');
  for (const b of ended) model.to(b, 'completed');
  return late.length + ended.length > 0;
});

const close = command(
  'close',
  fc.tuple(fc.constantFrom('D-1', 'D-2', 'HALL', 'R-1'), span),
  async ([code, when], model, engine) => {
    const desk = /^D-(\d)/.exec(code)?.[1];
    const { id, atoms } = desk
      ? { id: engine.desks[Number(desk) - 1]!, atoms: [engine.desks[Number(desk) - 1]!] }
      : engine.rooms.get(code)!;
    const slot = engine.slot(when);
    const answer = await engine.write('manager', `/centres/${engine.centreId}/closures`, {
      spaceIds: [id],
      start: engine.iso(slot.start),
      end: engine.iso(slot.end),
      reason: { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' },
    });
    expect(answer.status).toBe(201);
    model.closures.push({ id: answer.body.id, atoms, slot });
    return true;
  },
);

const lift = command(
  'open again',
  fc.nat(9),
  async (nth, model, engine) => {
    const [closure] = model.closures.splice(nth % model.closures.length, 1);
    const answer = await engine.write('manager', `/closures/${closure!.id}`, {}, 'DELETE');
    expect(answer.status).toBe(204);
    return true;
  },
  (model) => model.closures.length > 0,
);

/** Mostly for what somebody has: there the wait makes sense. */
const join = command(
  'join the waitlist',
  fc.tuple(member, fc.option(desk), span, which),
  async ([who, nth, when, { nth: rival, any }], model, engine) => {
    const taken = model.bookings.filter((b) => b.kind === 'desk' && model.isLive(b) && b.start > model.now);
    const draft = any || taken.length === 0 ? null : taken[rival % taken.length]!;
    const slot = draft ? { start: draft.start, end: draft.end } : engine.slot(when);
    const wanted = draft ? draft.atoms[0]! : nth === null ? null : engine.desks[nth]!;
    const isAlike = (e: ModelEntry) =>
      e.who === who && e.desk === wanted && e.start === slot.start && e.end === slot.end;
    const alike = model.entries.find((e) => isAlike(e) && ['waiting', 'offered'].includes(e.state));
    const places = wanted ? [wanted] : engine.desks;
    const couldBook = places.some((d) => model.isFree([d], slot)) && !model.sitsElsewhere(who, slot);
    const expected = alike ? 201 : slot.start < model.now - 5 * MINUTE ? 422 : couldBook ? 409 : 201;
    const answer = await engine.write(who, '/waitlist', {
      centreId: engine.centreId,
      kind: 'desk',
      start: engine.iso(slot.start),
      end: engine.iso(slot.end),
      ...(wanted && { spaceIds: [wanted] }),
    });
    expect(answer.status).toBe(expected);
    if (alike) expect(answer.body.id).toBe(alike.id);
    else if (expected === 201) model.join(answer.body.id, who, wanted, slot);
    return expected === 201;
  },
);

const leave = onOne(
  'leave the waitlist',
  (model) => model.entries,
  (_, entry) => entry.state === 'waiting',
  async (entry, __, engine) => {
    const answer = await engine.write(entry.who, `/waitlist/${entry.id}/leave`);
    expect(answer.status).toBe(entry.state === 'waiting' ? 200 : 409);
    if (answer.status === 200) entry.state = 'left';
    return answer.status === 200;
  },
);

const serve = command(
  'serve the waitlist',
  fc.constant(null),
  async (_, model, engine) => {
    const made = await engine.app.libraries.get(ServeWaitlist).execute();
    const offers = await ask<{ id: string; entry: string }>(
      engine.app.databaseUrl,
      `SELECT booking_id AS id, entry_id AS entry FROM offer WHERE centre_id = $1 AND state = 'open'`,
      [engine.centreId],
    );
    let expected = 0;
    model.endWaits();
    for (const entry of model.inLine()) {
      const fit = model.offerFor(entry);
      if (!fit) continue;
      expected++;
      entry.state = 'offered';
      const id = offers.find((o) => o.entry === entry.id)?.id ?? 'no offer was made';
      entry.offer = model.add(
        { id, who: entry.who, kind: 'desk', atoms: [fit.desk], ...fit.slot, state: 'held' },
        {
          heldUntil: fit.heldUntil,
        },
      );
    }
    expect(made).toBe(expected);
    return expected > 0;
  },
  (model) => model.inLine().some((entry) => model.offerFor(entry) !== null),
);

const SAYINGS = ['accept', 'decline', 'accept', 'stay'] as const;
const answerOffer = onOne(
  'answer an offer',
  (model) => model.entries.filter((e) => e.offer && !model.isOver(e.offer)),
  (_, entry) => entry.state === 'offered',
  async ({ offer }, model, engine, nth) => {
    const say = SAYINGS[nth % SAYINGS.length];
    const path = `/offers/${offer!.id}/${say === 'accept' ? 'accept' : 'decline'}`;
    const answer = await engine.write(offer!.who, path, say === 'stay' ? { stay: true } : {});
    expect(answer.status).toBe(offer!.state === 'held' ? 200 : 409);
    if (answer.status !== 200) return false;
    if (say === 'accept') model.grant(offer!, 'confirmed');
    else model.cancel(offer!, say === 'stay');
    return true;
  },
);

const retry = command('send the last write again', fc.constant(null), async (_, __, engine) => {
  if (!engine.last) return false;
  const { who, path, body, key, answer } = engine.last;
  const again = await engine.as(who).send(path, { body, headers: { 'idempotency-key': key } });
  expect([again.status, again.body]).toEqual([answer.status, answer.body]);
  return true;
});

const outage = command(
  'report an outage',
  fc.nat(3),
  async (_, model, engine) => {
    const answer = await engine.write('desk', `/centres/${engine.centreId}/outage`, {
      reason: { kk: 'Жарық жоқ', ru: 'Нет света', en: 'No power' },
    });
    expect(answer.status).toBe(model.outageSince === null ? 200 : 409);
    model.outageSince ??= model.now;
    return answer.status === 200;
  },
  (_, rarely) => rarely === 0,
);

const outageEnds = command(
  'end the outage',
  fc.nat(3),
  async (_, model, engine) => {
    const answer = await engine.write('desk', `/centres/${engine.centreId}/outage/end`);
    expect(answer.status).toBe(model.outageSince === null ? 409 : 200);
    if (model.outageSince !== null) model.endOutage();
    return answer.status === 200;
  },
  (model, rarely) => model.outageSince !== null || rarely === 0,
);

const SECONDS = [5, 13, 150, 420, 900, 1_860];
const advance = command(
  'let time pass',
  fc.tuple(fc.constantFrom(...SECONDS), fc.boolean()),
  async ([seconds, worker], model, engine) => {
    await engine.advance(model, seconds * 1_000);
    // Without a worker a hold that is over stays as it is, and must bar nobody; only an offer is passed on by the worker alone.
    const offerOver = model.entries.some((e) => e.state === 'offered' && model.isOver(e.offer!));
    if (!worker && !offerOver) return true;
    await engine.app.libraries.get(ExpireHolds).execute(model.bookings.filter(model.isOver).map((b) => b.id));
    model.expireHolds();
    return true;
  },
);

/** What may happen, some of it more often than the rest. */
const OFTEN = [
  bookDesk('book a desk', '/bookings', 'confirmed'),
  bookDesk('hold a desk', '/holds', 'held'),
  bookRoom,
  move,
  cancel,
  checkIn,
  release,
  join,
  serve,
  answerOffer,
  advance,
  advance,
];
const SELDOM = [
  group,
  staleMove,
  undoCancel,
  confirm,
  releaseHold,
  lateConfirm,
  undoCheckIn,
  checkOut,
  onMyWay,
  approve,
  decline,
  walkIn,
  expire,
  endDay,
  close,
  lift,
  leave,
  retry,
  outage,
  outageEnds,
];

export const COMMANDS: fc.Arbitrary<fc.AsyncCommand<Model, Engine>>[] = [...OFTEN, ...OFTEN, ...SELDOM];
