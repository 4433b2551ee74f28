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
} from '@birlik/testing';
import type { Answer } from '../../support/http-client.js';
import type { TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';
import type { ModelBooking } from './model-types.js';
import { MINUTE, type ReferenceModel } from './reference-model.js';

export const MEMBERS = ['m1', 'm2', 'm3'] as const;
const DRAFTS: CentreOptions = {
  desks: 3,
  rooms: 1,
  hall: true,
  officeDesks: 0,
  rules: { deskMaximumMinutes: 240 },
};

/** The real thing as the commands see it: people with their programs, places by code, the worker's actions. */
export class Engine {
  /** The last write that was answered with a booking, to be sent again. */
  last: { who: string; path: string; body: object; key: string; answer: Answer<any> } | null = null;

  private constructor(
    readonly app: TestApp,
    readonly centreId: string,
    /** When the first slot that anybody requests for begins. */
    private readonly firstSlot: number,
    readonly people: ReadonlyMap<string, Visitor & { readonly person: { readonly organisationId?: string } }>,
    readonly desks: readonly string[],
    /** Rooms by code with the atomic places that they are made of; `R-1` asks for approval. */
    readonly rooms: ReadonlyMap<string, { readonly id: string; readonly atoms: string[] }>,
  ) {}

  /** A fresh centre at an instant at which the clock stands until `advance`. */
  static async open(app: TestApp, now: number): Promise<Engine> {
    const { libraries } = app;
    await freezeClock(app.databaseUrl, new Date(now).toISOString());
    const centre = await aCentre(libraries, DRAFTS);
    const organiser = await anOrganiser(libraries, centre.id);
    const [manager, desk, ...members] = await Promise.all([
      aManager(libraries, centre.id),
      aFrontDesk(libraries, centre.id),
      ...MEMBERS.map(() => aMember(libraries, centre.id)),
    ]);
    const named = Object.entries({
      manager: manager!,
      desk: desk!,
      organiser,
      ...Object.fromEntries(MEMBERS.map((m, i) => [m, members[i]!])),
    });
    const people = await Promise.all(
      named.map(async ([name, person]) => [name, await app.visit(person)] as const),
    );
    const parts = ['HALL-1', 'HALL-2'].map((code) => centre.space(code).id);
    const room = (code: string, atoms = [centre.space(code).id]) =>
      [code, { id: centre.space(code).id, atoms }] as const;
    const engine = new Engine(
      app,
      centre.id,
      now,
      new Map(people as never),
      ['D-1', 'D-2', 'D-3'].map((code) => centre.space(code).id),
      new Map([room('HALL', parts), room('HALL-1'), room('HALL-2'), room('R-1')]),
    );
    await engine.askForApproval(engine.rooms.get('R-1')!.id);
    return engine;
  }

  private async askForApproval(spaceId: string): Promise<void> {
    const path = `/centres/${this.centreId}/spaces/${spaceId}`;
    const answer = await this.as('manager').send(path, { method: 'PATCH', body: { approval: 'required' } });
    expect([answer.status, answer.body.approval]).toEqual([200, 'required']);
  }

  as(who: string) {
    return this.people.get(who) ?? this.people.get('desk')!;
  }

  /** A write with a key of its own. */
  async write(
    who: string,
    path: string,
    body: object = {},
    method = 'POST',
    headers: Record<string, string> = {},
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
