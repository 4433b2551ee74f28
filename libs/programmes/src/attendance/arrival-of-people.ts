import { Injectable } from '@nestjs/common';
import { BookingArrivals, buildBookingEntry } from '@birlik/bookings';
import { Journal, type Tx } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { ActivitySession } from '../activities/activity.js';

/** The first of the people of a session who comes checks its room in. */
@Injectable()
export class ArrivalOfPeople {
  constructor(
    private readonly arrivals: BookingArrivals,
    private readonly ledger: MessageLedger,
    private readonly journal: Journal,
  ) {}

  /** Does nothing when the room is checked in already, or cannot be yet. */
  async noteArrival(tx: Tx, actor: Actor, { bookingId }: ActivitySession): Promise<void> {
    if (bookingId === null) return;
    const here = await this.arrivals.markArrived(tx, bookingId, { via: 'attendance', nonce: null });
    if (!here) return;
    await this.ledger.voidPlannedMessages(tx, [bookingId], ['confirmation', 'changed']);
    const note = { facts: { via: 'attendance' } };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'checked_in', here, note));
  }
}
