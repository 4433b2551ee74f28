import { Module } from '@nestjs/common';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { AttemptsModule } from '../attempts/attempts.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { WaitlistModule } from '../waitlist/waitlist.module.js';
import { AffectedBookings } from './affected-bookings.js';
import { AffectedBookingsReadModel } from './affected-bookings.read-model.js';
import { ChangeHours } from './change-hours.js';
import { CloseSpaces } from './close-spaces.js';

const useCases = [ChangeHours, CloseSpaces];

/** Closures, changes of hours, and the bookings that they affect. */
@Module({
  imports: [
    RoomsModule,
    SlotsModule,
    NotificationsModule,
    BookingModule,
    AttemptsModule,
    LifecycleModule,
    WaitlistModule,
  ],
  providers: [...useCases, AffectedBookings, AffectedBookingsReadModel],
  exports: useCases,
})
export class ClosuresModule {}
