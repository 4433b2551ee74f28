import { Injectable } from '@nestjs/common';
import { BookingGrace, buildBookingEntry } from '@birlik/bookings';
import { Journal, type Tx } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { Activity } from '../activities/activity.js';

/**
 * Gives back the rooms of sessions that run when they are called off: nobody comes any more, and nobody has missed them. Where somebody
 * has checked in they leave when they want, and a room whose time is to come stays booked for its organiser.
 */
@Injectable()
export class GiveRoomsBack {
  constructor(
    private readonly grace: BookingGrace,
    private readonly ledger: MessageLedger,
    private readonly journal: Journal,
  ) {}

  /** Works inside the transaction that calls the sessions off. */
  async giveBackInTx(tx: Tx, actor: Actor, sessions: Activity['sessions']): Promise<void> {
    for (const { bookingId } of sessions) {
      const ended = bookingId === null ? null : await this.grace.endCalledOff(tx, bookingId);
      if (!ended) continue;
      await this.ledger.voidPlannedMessages(tx, [ended.id]);
      await this.journal.writeEntry(tx, buildBookingEntry(actor, 'given_back', ended));
    }
  }
}
