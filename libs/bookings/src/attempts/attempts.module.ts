import { Module } from '@nestjs/common';
import { RoomsModule } from '@birlik/rooms';
import { BookingModule } from '../booking/booking.module.js';
import { HoldExpiryModule } from '../hold-expiry/hold-expiry.module.js';
import { SearchModule } from '../search/search.module.js';
import { Attempts } from './attempts.js';
import { PrecheckConflicts } from './precheck-conflicts.js';
import { RecentAttempts } from './recent-attempts.js';

const parts = [Attempts, PrecheckConflicts, RecentAttempts];

/** Runs booking attempts, repeats them and explains why they fail. */
@Module({
  imports: [RoomsModule, BookingModule, SearchModule, HoldExpiryModule],
  providers: parts,
  exports: parts,
})
export class AttemptsModule {}
