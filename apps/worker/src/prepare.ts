import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseEnv, isAllowed, loadEnvironment } from '@birlik/config';
import {
  assertDatabaseZoneDataIsCurrent,
  Database,
  grantRights,
  NewerSchema,
  runMigrations,
} from '@birlik/database';
import { assertZoneDataIsCurrent } from '@birlik/kernel';
import { MakeDemoEvents } from './demo/demo-events.js';
import { MakeDemoMonth } from './demo/demo-month.js';
import { MakeDemoPeople } from './demo/demo-people.js';
import { LoadDemo } from './demo/load-demo.js';
import { OpenCentre } from './first-centre/open-centre.js';
import { SchemaModule } from './schema/schema.module.js';
import { AttendanceModule } from '@birlik/attendance';
import { BookingsModule } from '@birlik/bookings';
import { NotificationsModule } from '@birlik/notifications';
import { ProgrammesModule } from '@birlik/programmes';
import { RoomsModule } from '@birlik/rooms';
import { PeopleRepository, UsersModule } from '@birlik/users';

const DEMO_IN_PRODUCTION =
  'This database has the demo centre, and the password of its accounts is public. Use another database in production ' +
  '(another DATA_DIR or DATABASE_URL), or accept it with ALLOW_UNSAFE=demo.';
const DEMO_MEMBER = 'member001@birlik.example';

// Migrates the database and, outside production, loads the demo centre into an empty one. It ends before the
// API and the worker start, and tells its parent whether the demo accounts exist.
assertZoneDataIsCurrent();
const env = loadEnvironment(DatabaseEnv);
const applied = await runMigrations(env.DATABASE_URL).catch((error: unknown) => {
  if (!(error instanceof NewerSchema)) throw error;
  console.error(error.message);
  process.exit(1);
});
if (applied.length > 0) console.log(`Schema: ${applied.length} migrations applied.`);

@Module({
  imports: [
    SchemaModule.forRoot(env.DATABASE_URL),
    UsersModule,
    RoomsModule,
    NotificationsModule,
    BookingsModule,
    AttendanceModule,
    ProgrammesModule,
  ],
  providers: [LoadDemo, OpenCentre, MakeDemoPeople, MakeDemoMonth, MakeDemoEvents],
})
class PrepareModule {}

const app = await NestFactory.createApplicationContext(PrepareModule, { logger: ['error', 'warn'] });
try {
  await assertDatabaseZoneDataIsCurrent(app.get(Database));
  await grantRights(app.get(Database));
  if (env.NODE_ENV !== 'production') {
    const began = performance.now();
    const made = await app.get(LoadDemo).execute();
    if (made !== null)
      console.log(
        `Demo centre: ${made} bookings made in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
      );
  }
  const demoMember = await app.get(PeopleRepository).findLogin(DEMO_MEMBER);
  if (demoMember !== null && env.NODE_ENV === 'production' && !isAllowed(env, 'demo')) {
    console.error(DEMO_IN_PRODUCTION);
    process.exit(1);
  }
  process.send?.({ demoCentre: demoMember !== null });
} finally {
  await app.close();
}
process.disconnect?.();
