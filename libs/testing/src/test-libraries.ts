import type { INestApplicationContext } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import { HOUR, type Instant, type Interval } from '@birlik/kernel';
import { type Centre, ChangeRules, ChangeSpace } from '@birlik/rooms';
import { aCentre, type CentreOptions, type TestCentre } from './centre-builder.js';
import { openLibraries } from './libraries.js';
import { installMovableClock, MORNING, setClock } from './movable-clock.js';
import {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  type PersonOptions,
  type TestOrganiser,
  type TestPerson,
} from './people-builders.js';
import { createTestDatabase, emptyDatabase } from './test-database.js';
import type { RuleChanges } from './with-rules.js';

type SpaceChanges = Omit<Parameters<ChangeSpace['execute']>[1], 'centreId' | 'spaceId'>;

/** A request for a booking: spaces of the centre and a slot. */
export interface TestDraft extends Interval {
  readonly centreId: string;
  readonly spaceIds: string[];
}

/** The libraries on a database of their own, with a small centre on a Tuesday morning and a movable clock. */
export interface TestLibraries {
  readonly url: string;
  readonly libraries: INestApplicationContext;
  /** The current centre; `startOver` replaces it. */
  readonly centre: TestCentre;
  /** Returns a use case or a repository of the libraries. */
  get<T>(part: abstract new (...parts: never[]) => T): T;
  /** Returns the time of the movable clock. */
  readNow(): Promise<Instant>;
  /** Empties the database, creates a new centre and resets the clock to the same morning. */
  startOver(options?: CentreOptions): Promise<void>;

  addMember(options?: PersonOptions): Promise<TestPerson>;
  addOrganiser(): Promise<TestOrganiser>;
  addFrontDesk(): Promise<TestPerson>;
  addManager(): Promise<TestPerson>;

  /** Returns a slot that begins `hours` after the next full hour. `length` is in hours. */
  planSlot(hours: number, length?: number): Promise<Interval>;
  /** Returns a request for the space or spaces with these codes. */
  makeDraft(codes: string | readonly string[], inHours: number, length?: number): Promise<TestDraft>;
  /** Changes rules as a manager does. @returns the values before */
  changeRules(changes: RuleChanges): Promise<RuleChanges>;
  /** Changes a space as a manager does. */
  changeSpace(code: string, changes: SpaceChanges): Promise<void>;
  close(): Promise<void>;
}

export interface LibrariesOptions extends CentreOptions {
  /** Number of connections of the pool; a race needs about one for each rival. */
  readonly pool?: number;
}

/** Opens everything that a medium test of a use case needs, without HTTP and jobs. */
export async function openTestLibraries({
  pool = 8,
  ...options
}: LibrariesOptions = {}): Promise<TestLibraries> {
  const database = await createTestDatabase();
  await installMovableClock(database.url);
  await setClock(database.url, MORNING);
  const libraries = await openLibraries(database.url, { pool });
  let centre = await aCentre(libraries, options);
  const get = <T>(part: abstract new (...parts: never[]) => T): T => libraries.get(part as never);
  const readTime = () => readNow(libraries.get(Database));
  const planSlot = async (hours: number, length = 1): Promise<Interval> => {
    const start = Math.ceil((await readTime()) / HOUR) * HOUR + hours * HOUR;
    return { start, end: start + length * HOUR };
  };
  const addManager = () => aManager(libraries, centre.id);
  return {
    url: database.url,
    libraries,
    get centre() {
      return centre;
    },
    get,
    readNow: readTime,
    startOver: async (others = options) => {
      await emptyDatabase(database.url);
      await setClock(database.url, MORNING);
      centre = await aCentre(libraries, others);
    },
    addMember: (more) => aMember(libraries, centre.id, more),
    addOrganiser: () => anOrganiser(libraries, centre.id),
    addFrontDesk: () => aFrontDesk(libraries, centre.id),
    addManager,
    planSlot,
    makeDraft: async (codes, inHours, length) => ({
      centreId: centre.id,
      spaceIds: [codes].flat().map((code) => centre.findSpace(code).id),
      ...(await planSlot(inHours, length)),
    }),
    changeRules: async (changes) => {
      const before = valuesOf(await centre.readCentre(), changes);
      await get(ChangeRules).execute(await addManager(), centre.id, changes);
      return before;
    },
    changeSpace: async (code, changes) => {
      await get(ChangeSpace).execute(await addManager(), {
        centreId: centre.id,
        spaceId: centre.findSpace(code).id,
        ...changes,
      });
    },
    close: async () => {
      await libraries.close();
      await database.drop();
    },
  };
}

function valuesOf({ rules }: Centre, changes: RuleChanges): RuleChanges {
  const all = rules as unknown as RuleChanges;
  return Object.fromEntries(Object.keys(changes).map((name) => [name, all[name]!]));
}
