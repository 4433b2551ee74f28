import { Module } from '@nestjs/common';
import { AttendanceDoorModule } from './attendance/attendance-door.module.js';
import { BookingModule } from './booking/booking.module.js';
import { ClosuresModule } from './closures/closures.module.js';
import { HoldExpiryModule } from './hold-expiry/hold-expiry.module.js';
import { LifecycleModule } from './lifecycle/lifecycle.module.js';
import { OutagesModule } from './outages/outages.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { SearchModule } from './search/search.module.js';
import { SeriesModule } from './series/series.module.js';
import { WaitlistModule } from './waitlist/waitlist.module.js';

const folders = [
  AttendanceDoorModule,
  BookingModule,
  ClosuresModule,
  HoldExpiryModule,
  LifecycleModule,
  OutagesModule,
  PersonalDataModule,
  SearchModule,
  SeriesModule,
  WaitlistModule,
];

/**
 * The bookings library; each folder has its own module. It needs an `AbsenceHistory`, which
 * `@birlik/attendance` provides.
 */
@Module({ imports: folders, exports: folders })
export class BookingsModule {}
