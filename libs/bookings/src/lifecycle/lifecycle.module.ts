import { Module } from '@nestjs/common';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { AttemptsModule } from '../attempts/attempts.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { HoldExpiryModule } from '../hold-expiry/hold-expiry.module.js';
import { ApproveBooking } from './approve-booking.js';
import { BlockFromBooking } from './block-from-booking.js';
import { Book } from './book.js';
import { CancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { ConfirmHold } from './confirm-hold.js';
import { DeclineBooking } from './decline-booking.js';
import { ExpectedPeople } from './expected-people.js';
import { ExpireRequests } from './expire-requests.js';
import { MoveBooking } from './move-booking.js';
import { RaisePeople } from './raise-people.js';
import { ReleaseHold } from './release-hold.js';
import { RequestMaintenance } from './request-maintenance.js';
import { UndoAnswer } from './undo-answer.js';
import { UndoCancelBooking } from './undo-cancellation.js';

const useCases = [
  ApproveBooking,
  BlockFromBooking,
  Book,
  CancelBooking,
  ChangeBooking,
  ConfirmHold,
  DeclineBooking,
  ExpectedPeople,
  ExpireRequests,
  MoveBooking,
  RaisePeople,
  ReleaseHold,
  UndoAnswer,
  UndoCancelBooking,
];

/** The use cases of a single booking: make, hold, confirm, change, cancel, approve. */
@Module({
  imports: [
    RoomsModule,
    SlotsModule,
    NotificationsModule,
    UsersModule,
    BookingModule,
    AttemptsModule,
    HoldExpiryModule,
  ],
  providers: [...useCases, RequestMaintenance],
  exports: useCases,
})
export class LifecycleModule {}
