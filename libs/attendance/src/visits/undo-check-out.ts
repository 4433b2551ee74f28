import { Injectable } from '@nestjs/common';
import { type Booking, UndoDeparture } from '@birlik/bookings';
import type { IdempotencyKey } from '@birlik/database';
import type { Actor } from '@birlik/kernel';

const UNDO_WITHIN_SECONDS = 60;

/** Undoes a check-out that was made by mistake, for those who may check out. */
@Injectable()
export class UndoCheckOut {
  constructor(private readonly departures: UndoDeparture) {}

  /**
   * @throws DomainError `undo_too_late` a minute after the check-out; `slot_taken` when somebody has the space
   * by now; `wrong_state`; `not_found`
   */
  execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    return this.departures.undoDeparture(actor, id, { withinSeconds: UNDO_WITHIN_SECONDS, idempotencyKey });
  }
}
