import { Module } from '@nestjs/common';
import { SlotsModule } from '@birlik/slots';
import { BookingModule } from '../booking/booking.module.js';
import { DueHolds } from './due-holds.js';
import { ExpireHolds } from './expire-holds.js';
import { HoldObservers } from './hold-observer.js';

const parts = [ExpireHolds, HoldObservers];

/** Ends expired holds and notifies the observers. */
@Module({
  imports: [SlotsModule, BookingModule],
  providers: [...parts, DueHolds],
  exports: parts,
})
export class HoldExpiryModule {}
