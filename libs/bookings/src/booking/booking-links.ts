import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { selectLinkOver } from '@birlik/users';

/** Knows whether the links of mails to a booking, or to the offer of one, still work. */
@Injectable()
export class BookingLinks {
  constructor(private readonly database: Database) {}

  /** Returns true from a day after the end of the booking, or after it was dropped. Links follow a booking that moves. */
  async isOver(bookingId: string): Promise<boolean> {
    const [row] = await this.database.query<{ isOver: boolean }>(
      `SELECT ${selectLinkOver('ends', 'dropped_at')} AS "isOver" FROM booking WHERE id = $1`,
      [bookingId],
    );
    return row?.isOver ?? false;
  }
}
