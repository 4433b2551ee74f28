import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { LocalizedText } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { ActivitySession } from '../activities/activity.js';

/** Knows why rooms of sessions were moved or are gone, in the words that their owners are told: those of a closure, for example. */
@Injectable()
export class RoomReasons {
  constructor(private readonly ledger: MessageLedger) {}

  /** Returns the reason of the first of these sessions that has one. */
  async findReason(tx: Tx, sessions: readonly ActivitySession[]): Promise<LocalizedText | null> {
    const ids = sessions.flatMap(({ bookingId }) => bookingId ?? []);
    const reasons = await this.ledger.findReasons(tx, ids);
    for (const { bookingId, start, end } of sessions) {
      const told = bookingId === null ? undefined : reasons.get(bookingId);
      if (told?.start === start && told.end === end) return told.reason;
    }
    return null;
  }
}
