import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '@birlik/accounts';
import { AttendanceModule } from '@birlik/attendance';
import { BookingsModule } from '@birlik/bookings';
import { DatabaseModule } from '@birlik/database';
import { NotificationsModule } from '@birlik/notifications';
import { ProgrammesModule } from '@birlik/programmes';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';

@Module({})
class LibrariesModule {}

export interface LibrariesOptions {
  /** Number of connections of the pool; a race needs about one for each rival. */
  readonly pool?: number;
  /** More modules or providers, such as a queue. */
  readonly imports?: Parameters<typeof Module>[0]['imports'];
}

/**
 * Opens the libraries as the API and the worker configure them, on a database of the test. `get` returns a
 * use case or a repository. The caller closes the result.
 */
export async function openLibraries(
  databaseUrl: string,
  { pool = 8, imports = [] }: LibrariesOptions = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(
    {
      module: LibrariesModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, pool, application: 'birlik-test' }),
        UsersModule,
        RoomsModule,
        SlotsModule,
        NotificationsModule,
        BookingsModule,
        AccountsModule,
        AttendanceModule,
        ProgrammesModule,
        ...imports,
      ],
    },
    { logger: ['error'], abortOnError: false },
  );
  return app;
}
