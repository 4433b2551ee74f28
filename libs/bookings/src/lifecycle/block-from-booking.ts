import { Injectable } from '@nestjs/common';
import type { IdempotencyKey, Tx } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { type Block, BlockPerson } from '@birlik/users';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { CancelBooking } from './cancel-booking.js';
import { ReleaseHold } from './release-hold.js';

export interface BlockCommand extends Block {
  readonly centreId: string;
  readonly personId: string;
  /** What becomes of the bookings that have not begun. */
  readonly bookings: 'keep' | 'cancel';
}

/** Blocks somebody from booking, and cancels what they have booked if a manager says so: both, or neither. */
@Injectable()
export class BlockFromBooking {
  constructor(
    private readonly blocking: BlockPerson,
    private readonly bookings: BookingsRepository,
    private readonly cancelling: CancelBooking,
    private readonly holds: ReleaseHold,
  ) {}

  /** @throws DomainError `forbidden`; `not_found`; `last_manager` */
  async execute(actor: Actor, command: BlockCommand, idempotencyKey?: IdempotencyKey): Promise<void> {
    const { centreId, personId, until, reason, bookings } = command;
    const alsoDo = (tx: Tx) =>
      bookings === 'cancel' ? this.cancelAll(tx, actor, command) : Promise.resolve();
    await this.blocking.execute(actor, { centreId, personId }, { until, reason }, { idempotencyKey, alsoDo });
  }

  private async cancelAll(tx: Tx, actor: Actor, { centreId, personId, reason }: BlockCommand): Promise<void> {
    const said = { kk: reason, ru: reason, en: reason };
    for (const booking of await this.bookings.lockComing(tx, centreId, personId))
      if (booking.state === 'held') await this.holds.releaseInTx(tx, actor, booking.id);
      else await this.cancelling.cancelInTx(tx, actor, booking, { reason: said });
  }
}
