import { randomUUID } from 'node:crypto';
import {
  type CentreOptions,
  freezeClock,
  aCentre,
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  ask,
  stepClock,
  type TestPerson,
} from '@birlik/testing';
import type { Answer } from '../../support/http-client.js';
import type { TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';
import type { ModelBooking } from './model-types.js';
import { MINUTE, type ReferenceModel } from './reference-model.js';

export const MEMBERS = ['m1', 'm2', 'm3'] as const;
const CENTRE: CentreOptions = {
  desks: 3,
  rooms: 1,
  hall: true,
  officeDesks: 0,
  rules: { deskMaximumMinutes: 240 },
};

/** A space with the atomic places that it is made of. */
export interface Place {
  readonly id: string;
  readonly atoms: string[];
}
type Participant = Visitor & { readonly person: TestPerson & { readonly organisationId?: string } };

interface WriteOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The real thing as the commands see it: people with their programs, places by code, the jobs of the worker. */
export class Engine {
  /** The last write that was answered with a booking, to be sent again. */
  last: { who: string; path: string; body: object; key: string; answer: Answer<any> } | null = null;

  private constructor(
    readonly app: TestApp,
    readonly centreId: string,
    /** When the earliest slot of a request begins. */
    private readonly firstSlot: number,
    private readonly people: ReadonlyMap<string, Participant>,
    readonly desks: readonly string[],
    /** By code; `R-1` asks for approval. */
    readonly rooms: ReadonlyMap<string, Place>,
  ) {}

  /** A fresh centre at an instant at which the clock stands until `advance`. */
  static async open(app: TestApp, now: number): Promise<Engine> {
    await freezeClock(app.databaseUrl, new Date(now).toISOString());
    const centre = await aCentre(app.libraries, CENTRE);
    const parts = ['HALL-1', 'HALL-2'].map((code) => centre.findSpace(code).id);
    const room = (code: string, atoms = [centre.findSpace(code).id]) =>
      [code, { id: centre.findSpace(code).id, atoms }] as const;
    const desks = ['D-1', 'D-2', 'D-3'].map((code) => centre.findSpace(code).id);
    const rooms = new Map([room('HALL', parts), room('HALL-1'), room('HALL-2'), room('R-1')]);
    const engine = new Engine(app, centre.id, now, await participants(app, centre.id), desks, rooms);
    await engine.requireApproval(engine.place('R-1').id);
    return engine;
  }

  private async requireApproval(spaceId: string): Promise<void> {
    const path = `/centres/${this.centreId}/spaces/${spaceId}`;
    const answer = await this.as('manager').send(path, { method: 'PATCH', body: { approval: 'required' } });
    expect([answer.status, answer.body.approval]).toEqual([200, 'required']);
  }

  /** A person by name; the front desk speaks for guests. */
  as(who: string): Participant {
    return this.people.get(who) ?? this.people.get('desk')!;
  }

  /** A use case that the worker runs. */
  use<T>(part: abstract new (...parts: never[]) => T): T {
    return this.app.libraries.get(part as never);
  }

  /** A desk by its number from zero. */
  deskPlace(nth: number): Place {
    return { id: this.desks[nth]!, atoms: [this.desks[nth]!] };
  }

  /** A desk or room by its code. */
  place(code: string): Place {
    const number = /^D-(\d)/.exec(code)?.[1];
    return number ? this.deskPlace(Number(number) - 1) : this.rooms.get(code)!;
  }

  /** A write with a key of its own. */
  async write(
    who: string,
    path: string,
    body: object = {},
    { method = 'POST', headers = {} }: WriteOptions = {},
  ): Promise<Answer<any>> {
    const key = randomUUID();
    const answer = await this.as(who).send(path, {
      method,
      headers: { 'idempotency-key': key, ...headers },
      ...(method !== 'DELETE' && { body }),
    });
    if (answer.status === 201 && method === 'POST') this.last = { who, path, body, key, answer };
    return answer;
  }

  /** A change of the version that was seen. */
  change({ who, id, version }: ModelBooking, body: object): Promise<Answer<any>> {
    const headers = { 'if-match': `"${version}"` };
    return this.write(who, `/bookings/${id}`, body, { method: 'PATCH', headers });
  }

  async advance(model: ReferenceModel, by: number): Promise<void> {
    model.now += by;
    await stepClock(this.app.databaseUrl, model.now);
  }

  /** Everything that the database says of the centre must be what the model says. */
  async compare(model: ReferenceModel): Promise<void> {
    const [found] = await ask<Record<'bookings' | 'claims' | 'closed' | 'entries', Row[] | null>>(
      this.app.databaseUrl,
      STATE,
      [this.centreId],
    );
    const text = (rows: readonly (readonly unknown[])[] | null) =>
      (rows ?? []).map((row) => row.join(' ')).sort();
    const live = (b: ModelBooking) => ['requested', 'confirmed', 'checked_in'].includes(b.state);
    const bookings = model.bookings.map((b) => [
      b.id,
      model.isOver(b) ? 'expired' : b.state,
      model.isOver(b) ? b.version + 1 : b.version,
      b.start,
      b.end,
      ...(live(b) ? [b.opens, b.due] : []),
    ]);
    expect({
      bookings: text(found!.bookings),
      claims: text(found!.claims),
      closed: text(found!.closed),
      entries: text(found!.entries),
    }).toEqual({
      bookings: text(bookings),
      claims: text(model.taken().map((c) => [c.atom, c.start, c.end, c.of])),
      closed: text(model.closed().map((c) => [c.atom, c.start, c.end])),
      entries: text(model.entries.map((e) => [e.id, e.state, e.lapses])),
    });
  }

  iso = (at: number) => new Date(at).toISOString();
  /** A slot by its start and length in quarters of an hour. */
  slot = ([from, length]: readonly [number, number]) => ({
    start: this.firstSlot + from * 15 * MINUTE,
    end: this.firstSlot + (from + length) * 15 * MINUTE,
  });
}

async function participants(app: TestApp, centreId: string): Promise<ReadonlyMap<string, Participant>> {
  const { libraries } = app;
  const people: Record<string, TestPerson> = {
    manager: await aManager(libraries, centreId),
    desk: await aFrontDesk(libraries, centreId),
    organiser: await anOrganiser(libraries, centreId),
  };
  for (const name of MEMBERS) people[name] = await aMember(libraries, centreId);
  const visitors = Object.entries(people).map(
    async ([name, person]) => [name, await app.visit(person)] as const,
  );
  return new Map(await Promise.all(visitors));
}

type Row = (string | number)[];

const MS = (column: string) => `round(extract(epoch FROM ${column}) * 1000)`;
const OVER = `(b.state = 'held' AND b.held_until <= birlik_now())`;
// What a hold that is over still has of a closure becomes the closure's when somebody ends the hold.
const HELD_WITHIN_A_CLOSURE = `
SELECT a.space_id, greatest(a.starts, c.starts), least(a.ends, c.ends) FROM allocation a JOIN booking b ON b.id = a.booking_id
JOIN closure c ON c.centre_id = a.centre_id AND c.lifted_at IS NULL AND c.starts < a.ends AND c.ends > a.starts
JOIN space s ON s.id = ANY (c.space_ids) AND (s.id = a.space_id OR a.space_id = ANY (s.part_ids))
WHERE a.centre_id = $1 AND a.live AND ${OVER}`;
// A hold that is over counts as ended, whether or not somebody has written so.
const STATE = `
SELECT
  (SELECT json_agg(json_build_array(b.id, CASE WHEN ${OVER} THEN 'expired' ELSE b.state END, b.version + CASE WHEN ${OVER} THEN 1 ELSE 0 END,
     ${MS('b.starts')}, ${MS('b.ends')}) ::jsonb || CASE WHEN b.state IN ('requested', 'confirmed', 'checked_in')
     THEN jsonb_build_array(${MS('b.check_in_opens_at')}, ${MS('b.no_show_due_at')}) ELSE '[]' END)
   FROM booking b WHERE b.centre_id = $1) AS bookings,
  (SELECT json_agg(json_build_array(a.space_id, ${MS('a.starts')}, ${MS('a.ends')}, a.booking_id))
   FROM allocation a WHERE a.centre_id = $1 AND a.live AND a.closure_id IS NULL AND (a.expires_at IS NULL OR a.expires_at > birlik_now())) AS claims,
  (SELECT json_agg(json_build_array(space_id, ${MS('lower(part)')}, ${MS('upper(part)')}))
   FROM (SELECT space_id, unnest(range_agg(tstzrange(starts, ends))) AS part FROM (
     SELECT space_id, starts, ends FROM allocation WHERE centre_id = $1 AND live AND closure_id IS NOT NULL
     UNION ALL ${HELD_WITHIN_A_CLOSURE}) closed GROUP BY space_id) parts) AS closed,
  (SELECT json_agg(json_build_array(w.id, w.state, w.lapses)) FROM waitlist_entry w WHERE w.centre_id = $1) AS entries`;
