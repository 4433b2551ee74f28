import { ask, type TestCentre, type TestPerson } from '@birlik/testing';

/**
 * Confirmed bookings of one person whose no-show is due and whose check-in is open, one after another on a desk in the
 * past. Written straight into the tables: three thousand use cases would take longer than the race they are for.
 */
export async function makeDueBookings(
  databaseUrl: string,
  centre: TestCentre,
  person: TestPerson,
  many: number,
): Promise<string[]> {
  const desk = centre.findSpace('D-1');
  const rows = await ask<{ id: string }>(
    databaseUrl,
    `WITH slot AS (
       SELECT gen_random_uuid() AS id, now() - n * interval '2 minutes' AS starts FROM generate_series(1000, 999 + $5::int) AS n
     ), claim AS (
       INSERT INTO allocation (centre_id, space_id, booking_id, desk_person_id, starts, ends)
       SELECT $1::uuid, $2::uuid, id, $3::uuid, starts, starts + interval '1 minute' FROM slot
     )
     INSERT INTO booking (id, pass_code, centre_id, kind, state, person_id, made_by, space_ids, starts, ends, check_in_opens_at, no_show_due_at)
     SELECT id, upper(right(id::text, 8)), $1::uuid, 'desk', 'confirmed', $3::uuid, $4::text, ARRAY[$2::uuid], starts, starts + interval '1 minute', starts, starts
     FROM slot RETURNING id`,
    [centre.id, desk.id, person.personId, `person:${person.personId}`, many],
  );
  return rows.map((row) => row.id);
}
