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
  type TestCentre,
  type TestPerson,
} from '@birlik/testing';
import type { Answer } from '../../support/http-client.js';
import type { TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';
import { comparableBookings, STATE } from './comparison.js';
import type { ModelBooking, Place } from './model-types.js';
import { MINUTE, type ReferenceModel } from './reference-model.js';

export const MEMBERS = ['m1', 'm2', 'm3'] as const;
const CENTRE: CentreOptions = {
  desks: 3,
  rooms: 1,
  hall: true,
  officeDesks: 0,
  rules: { deskMaximumMinutes: 240, roomMaximumMinutes: 240 },
  equipment: { projector: 1 },
};
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
    /** By code; `R-1` asks for approval. */
    private readonly codes: ReadonlyMap<string, Place>,
    readonly projector: string,
  ) {}

  /** A fresh centre at an instant at which the clock stands until `advance`. */
  static async open(app: TestApp, now: number): Promise<Engine> {
    await freezeClock(app.databaseUrl, new Date(now).toISOString());
    const centre = await aCentre(app.libraries, CENTRE);
    const { equipmentUnits } = await centre.readCentre();
    const people = await participants(app, centre.id);
    const [projector] = equipmentUnits.get('projector')!;
    const engine = new Engine(app, centre.id, now, people, placesOf(centre), projector!);
    await engine.requireApproval(engine.place('R-1').id);
    return engine;
  }

  get places(): ReadonlyMap<string, Place> {
    return new Map([...this.codes.values()].map((place) => [place.id, place]));
  }

  get desks(): readonly string[] {
    return [1, 2, 3].map((number) => this.place(`D-${number}`).id);
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
  deskPlace = (nth: number): Place => this.place(`D-${nth + 1}`);

  /** A desk or room by its code. */
  place = (code: string): Place => this.codes.get(code)!;

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
  change({ id, version, ...seen }: ModelBooking, body: object, who = seen.who): Promise<Answer<any>> {
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
    expect({
      bookings: text(found!.bookings),
      claims: text(found!.claims),
      closed: text(found!.closed),
      entries: text(found!.entries),
    }).toEqual({
      bookings: text(comparableBookings(model)),
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

/** Of two rooms that are as like to a third the first is proposed first. */
function placesOf(centre: TestCentre): ReadonlyMap<string, Place> {
  const codes = ['D-1', 'D-2', 'D-3', 'R-1', 'HALL-1', 'HALL-2', 'HALL'];
  return new Map(
    codes.map((code) => {
      const { id, kind, capacity, partIds } = centre.findSpace(code);
      const atoms = partIds.length > 0 ? partIds : [id];
      return [code, { id, kind, capacity, atoms, needsYes: code === 'R-1', setup: 0, clear: 0 }];
    }),
  );
}

type Row = (string | number)[];
