import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { AttemptsModule } from '../attempts/attempts.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { HoldExpiryModule } from '../hold-expiry/hold-expiry.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { OutagesModule } from '../outages/outages.module.js';
import { AnswerOffer } from './answer-offer.js';
import { DueWaitlist } from './due-waitlist.js';
import { EndWaiting } from './end-waiting.js';
import { JoinWaitlist } from './join-waitlist.js';
import { LapsedOffers } from './lapsed-offers.js';
import { LeaveWaitlist } from './leave-waitlist.js';
import { OfferClock } from './offer-clock.js';
import { OfferRecord } from './offer.entity.js';
import { OfferOutcome } from './offer-outcome.js';
import { OffersRepository } from './offers.repository.js';
import { ServeWaitlist } from './serve-waitlist.js';
import { WaitlistEntryRecord } from './waitlist-entry.entity.js';
import { WaitlistReadModel } from './waitlist.read-model.js';
import { WaitlistRepository } from './waitlist.repository.js';

const useCases = [AnswerOffer, EndWaiting, JoinWaitlist, LeaveWaitlist, ServeWaitlist, WaitlistReadModel];

/** The waitlist for taken slots, and its offers. */
@Module({
  imports: [
    UsersModule,
    RoomsModule,
    SlotsModule,
    NotificationsModule,
    BookingModule,
    AttemptsModule,
    HoldExpiryModule,
    LifecycleModule,
    OutagesModule,
    TypeOrmModule.forFeature([WaitlistEntryRecord, OfferRecord]),
  ],
  providers: [
    ...useCases,
    DueWaitlist,
    LapsedOffers,
    OfferClock,
    OfferOutcome,
    OffersRepository,
    WaitlistRepository,
  ],
  exports: useCases,
})
export class WaitlistModule {}
