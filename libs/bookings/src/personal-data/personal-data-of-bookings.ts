import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { type Erasure, PersonalDataHolder, PersonalDataHolders } from '@birlik/users';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ReleaseHold } from '../lifecycle/release-hold.js';
import { SeriesRepository } from '../series/series.repository.js';
import { LeaveWaitlist } from '../waitlist/leave-waitlist.js';

/** What a person has booked, and what they wait for. */
@Injectable()
export class PersonalDataOfBookings extends PersonalDataHolder {
  readonly selections = {
    booking: `SELECT id, pass_code AS "passCode", centre_id AS "centreId", kind, state, organisation_id AS "organisationId", title,
        space_ids AS "spaceIds", starts AS start, ends AS "end", people, equipment, legs, checked_in_at AS "checkedInAt",
        checked_in_via AS "checkedInVia", checked_out_at AS "checkedOutAt", reason, walk_in AS "isWalkIn", series_id AS "seriesId",
        series_date::text AS "seriesDate", on_my_way_at AS "onMyWayAt", excused, created_at AS "createdAt"
      FROM booking WHERE person_id = $1 ORDER BY starts, id`,
    series: `SELECT id, centre_id AS "centreId", organisation_id AS "organisationId", title, space_ids AS "spaceIds",
        recurrence, people, equipment, state, created_at AS "createdAt" FROM series WHERE person_id = $1 ORDER BY created_at, id`,
    waitlist_entry: `SELECT id, centre_id AS "centreId", organisation_id AS "organisationId", kind, space_ids AS "spaceIds", features,
        starts AS start, ends AS "end", people, title, state, created_at AS "createdAt"
      FROM waitlist_entry WHERE person_id = $1 ORDER BY created_at, id`,
    offer: `SELECT booking_id AS "bookingId", centre_id AS "centreId", entry_id AS "entryId", state, deadline, made_at AS "madeAt",
        answered_at AS "answeredAt" FROM offer WHERE person_id = $1 ORDER BY made_at, booking_id`,
  };

  constructor(
    private readonly holders: PersonalDataHolders,
    private readonly bookings: BookingsRepository,
    private readonly cancelling: CancelBooking,
    private readonly holds: ReleaseHold,
    private readonly series: SeriesRepository,
    private readonly waitlist: LeaveWaitlist,
  ) {
    super();
    this.holders.registerHolder(this);
  }

  /** Whoever has checked in stays to the end of the booking: the person is there. */
  override async giveUp(tx: Tx, { personId, actor }: Erasure): Promise<void> {
    await this.series.endSeriesOfPerson(tx, personId);
    await this.waitlist.leaveAllInTx(tx, actor, personId);
    // Where they have a role no longer they may still have booked.
    for (const centreId of await this.bookings.listCentresOfComing(tx, personId))
      for (const booking of await this.bookings.lockComing(tx, centreId, personId))
        if (booking.state === 'held') await this.holds.releaseInTx(tx, actor, booking.id);
        else await this.cancelling.cancelInTx(tx, actor, booking);
  }

  /** What took place stays for the counts, without words. Nothing of it can be taken back. */
  async eraseRows(tx: Tx, personId: string): Promise<void> {
    await tx.query('UPDATE booking SET title = NULL, reason = NULL, undo_until = NULL WHERE person_id = $1', [
      personId,
    ]);
    await tx.query('UPDATE series SET title = NULL WHERE person_id = $1', [personId]);
    await tx.query('UPDATE waitlist_entry SET title = NULL WHERE person_id = $1', [personId]);
  }
}
