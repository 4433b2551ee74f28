import { Module } from '@nestjs/common';
import { SlotsModule } from '@birlik/slots';
import { BookingModule } from '../booking/booking.module.js';
import { DueHolds } from './due-holds.js';
import { ExpireHolds } from './expire-holds.js';
import { HoldObservers } from './hold-observer.js';

const parts = [ExpireHolds, HoldObservers];

/** What ends holds whose time is over, and who hears of it. */
@Module({
  imports: [SlotsModule, BookingModule],
  providers: [...parts, DueHolds],
  exports: parts,
})
export class HoldExpiryModule {}
