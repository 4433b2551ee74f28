import { Injectable } from '@nestjs/common';
import { joinBooking } from '@birlik/bookings';
import { Database } from '@birlik/database';
import { selectLinkOver } from '@birlik/users';

const LAST_END = `(SELECT max(coalesce(b.ends, s.ends)) FROM activity_session s ${joinBooking('b', 's.booking_id')}
  WHERE s.activity_id = r.activity_id AND (r.session_number IS NULL OR s.number = r.session_number))`;

/** Knows whether the links of mails to a registration still work. */
@Injectable()
export class RegistrationLinks {
  constructor(private readonly database: Database) {}

  /** Returns true from a day after the end of its last session, or after it was dropped. */
  async isOver(registrationId: string): Promise<boolean> {
    const [row] = await this.database.query<{ isOver: boolean }>(
      `SELECT ${selectLinkOver(LAST_END, 'r.dropped_at')} AS "isOver" FROM registration r WHERE r.id = $1`,
      [registrationId],
    );
    return row?.isOver ?? false;
  }
}
