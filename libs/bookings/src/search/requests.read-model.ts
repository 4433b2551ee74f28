import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type Actor, forbidden, type Instant, type LocalizedText } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';
import { selectFullName, selectOrganisationNames } from '@birlik/users';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';
import { mayListRequests } from './search.permissions.js';

/** Filters and the cursor of a page. */
export interface RequestsQuery {
  readonly kind?: SpaceKind | undefined;
  readonly spaceId?: string | undefined;
  readonly organisationId?: string | undefined;
  /** Requests that end after it. */
  readonly from?: Instant | undefined;
  /** Requests that begin before it. */
  readonly to?: Instant | undefined;
  /** Start and id of the last request of the previous page. */
  readonly after: { readonly start: Instant; readonly id: string } | null;
  readonly limit: number;
}

/** A booking that waits for approval. */
export interface BookingRequest {
  readonly booking: Booking;
  /** Null for a walk-in without an account. */
  readonly fullName: string | null;
  readonly organisation: LocalizedText | null;
}

type Row = BookingRow & Omit<BookingRequest, 'booking'>;

const LIST = `
SELECT ${BOOKING_COLUMNS}, ${selectFullName('b.person_id')} AS "fullName", ${selectOrganisationNames('b.organisation_id', 'b.starts')} AS organisation
FROM booking b
WHERE b.centre_id = $1 AND b.state = 'requested' AND b.ends > birlik_now()
  AND ($2::text IS NULL OR b.kind = $2) AND ($3::uuid IS NULL OR $3 = ANY (b.space_ids))
  AND ($4::uuid IS NULL OR b.organisation_id = $4)
  AND ($5::timestamptz IS NULL OR b.ends > $5) AND ($6::timestamptz IS NULL OR b.starts < $6)
  AND ($7::timestamptz IS NULL OR (b.starts, b.id) > ($7, $8::uuid))
ORDER BY b.starts, b.id LIMIT $9`;

/** Reads requests of a centre that wait for approval. */
@Injectable()
export class RequestsReadModel {
  constructor(private readonly database: Database) {}

  /** Ordered by start. @throws DomainError `forbidden` unless the actor is staff */
  async listPage(actor: Actor, centreId: string, query: RequestsQuery): Promise<BookingRequest[]> {
    if (!mayListRequests(actor, centreId)) throw forbidden();
    const rows = await this.database.query<Row>(LIST, [
      centreId,
      query.kind ?? null,
      query.spaceId ?? null,
      query.organisationId ?? null,
      dateOf(query.from),
      dateOf(query.to),
      dateOf(query.after?.start),
      query.after?.id ?? null,
      query.limit,
    ]);
    return rows.map(({ fullName, organisation, ...row }) => ({
      booking: readBookingRow(row as BookingRow),
      fullName,
      organisation,
    }));
  }
}

function dateOf(instant: Instant | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}
