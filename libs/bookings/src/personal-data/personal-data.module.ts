import { Module } from '@nestjs/common';
import { UsersModule } from '@birlik/users';
import { BookingModule } from '../booking/booking.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { SeriesModule } from '../series/series.module.js';
import { WaitlistModule } from '../waitlist/waitlist.module.js';
import { PersonalDataOfBookings } from './personal-data-of-bookings.js';

/** Gives out and erases what people have booked. */
@Module({
  imports: [UsersModule, BookingModule, LifecycleModule, SeriesModule, WaitlistModule],
  providers: [PersonalDataOfBookings],
})
export class PersonalDataModule {}
