import type { INestApplicationContext } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { aCentre, type CentreOptions, type TestCentre } from './centre-builder.js';
import { openLibraries } from './libraries.js';
import { installMovableClock } from './movable-clock.js';
import { createTestDatabase } from './test-database.js';

/** A database with one small centre, its clock movable, and the libraries on it. */
export interface TestLibraries {
  readonly url: string;
  readonly libraries: INestApplicationContext;
  readonly centre: TestCentre;
  /** A use case or repository of the libraries. */
  use<T>(part: abstract new (...parts: never[]) => T): T;
  /** Now of the movable clock. */
  now(): Promise<Instant>;
  close(): Promise<void>;
}

/** All that a medium test of a use case needs, without HTTP and without jobs. */
export async function openTestLibraries(
  drafts: CentreOptions & { pool?: number } = {},
): Promise<TestLibraries> {
  const database = await createTestDatabase();
  await installMovableClock(database.url);
  const libraries = await openLibraries(database.url, { pool: drafts.pool ?? 8 });
  return {
    url: database.url,
    libraries,
    centre: await aCentre(libraries, drafts),
    use: (part) => libraries.get(part as never),
    now: () => readNow(libraries.get(Database)),
    close: async () => {
      await libraries.close();
      await database.drop();
    },
  };
}
