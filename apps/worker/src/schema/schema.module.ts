import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '@birlik/accounts';
import { AttendanceModule } from '@birlik/attendance';
import { BookingsModule } from '@birlik/bookings';
import { DatabaseModule } from '@birlik/database';
import { NotificationsModule } from '@birlik/notifications';
import { ProgrammesModule } from '@birlik/programmes';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';

/** All libraries with tables, without background work. */
@Module({})
export class SchemaModule {
  static forRoot(url: string): DynamicModule {
    return {
      module: SchemaModule,
      imports: [
        DatabaseModule.forRoot({ url, pool: 3, application: 'birlik-schema' }),
        UsersModule,
        RoomsModule,
        SlotsModule,
        NotificationsModule,
        BookingsModule,
        AccountsModule,
        AttendanceModule,
        ProgrammesModule,
      ],
    };
  }
}
