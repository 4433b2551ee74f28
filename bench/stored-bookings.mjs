/** Of two hours each on every desk and room, every day: a full centre. So 10,000 reach further than any rule looks. */
const A_DAY = 3;

/** Desks, and rooms that are not made of others. */
const ATOMIC = `part_ids = '{}' AND kind IN ('desk', 'room')`;

const PLANNED = `
CREATE TEMP TABLE planned AS
SELECT uuidv7() AS id, s.id AS space_id, s.kind, s.centre_id,
  (CURRENT_DATE + day) + make_interval(hours => 4 + 3 * turn) AS starts, (CURRENT_DATE + day) + make_interval(hours => 6 + 3 * turn) AS ends,
  p.id AS person_id, CASE WHEN s.kind = 'room' THEN o.id END AS organisation_id
FROM generate_series(-$1::int, $1::int) AS day
CROSS JOIN (SELECT *, row_number() OVER (ORDER BY code) AS place FROM space WHERE ${ATOMIC}) s
CROSS JOIN generate_series(0, ${A_DAY - 1}) AS turn
JOIN (SELECT id, row_number() OVER (ORDER BY email) - 1 AS nth FROM person WHERE email LIKE 'member0%' OR email LIKE 'member1%') p
  ON p.nth = (s.place + turn * 7 + day + 5000) % 199
CROSS JOIN (SELECT id FROM organisation ORDER BY key LIMIT 1) o
ORDER BY day, turn`;

const BOOKINGS = `
INSERT INTO booking (id, pass_code, centre_id, kind, state, person_id, organisation_id, made_by, space_ids, starts, ends, check_in_opens_at, no_show_due_at)
SELECT id, upper(right(id::text, 8)), centre_id, kind, CASE WHEN ends < now() THEN 'completed' ELSE 'confirmed' END, person_id, organisation_id,
  'system:bench', ARRAY[space_id], starts, ends, starts - interval '15 min', starts + interval '30 min' FROM planned`;

const ALLOCATIONS = `
INSERT INTO allocation (centre_id, space_id, booking_id, desk_person_id, starts, ends)
SELECT centre_id, space_id, id, CASE WHEN kind = 'desk' THEN person_id END, starts, ends FROM planned`;

const INDEXES = `
SELECT i.indexrelid::regclass AS name, pg_get_indexdef(i.indexrelid) AS definition, c.conname AS constrains, i.indrelid::regclass AS of
FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'x'
WHERE i.indrelid IN ('booking'::regclass, 'allocation'::regclass) AND NOT i.indisprimary`;

/**
 * Fills a database with about `count` bookings around today, the same on each day, so that only what lies before and
 * behind differs. Indexes are taken off and made again, those of constraints as plain ones: the reads that are measured
 * see the same indexes, and nobody writes here any more.
 * @returns how many there are
 */
export async function storeBookings(query, count) {
  const [{ atoms }] = await query(`SELECT count(*)::int AS atoms FROM space WHERE ${ATOMIC}`);
  await query(`SET session_replication_role = replica`);
  await query(`SET maintenance_work_mem = '512MB'`);
  await query('TRUNCATE booking, allocation CASCADE');
  const indexes = await query(INDEXES);
  for (const { name, constrains, of } of indexes)
    await query(constrains ? `ALTER TABLE ${of} DROP CONSTRAINT ${constrains}` : `DROP INDEX ${name}`);
  await query(PLANNED.replaceAll('$1', String(Math.round((count / atoms / A_DAY - 1) / 2))));
  await query(BOOKINGS);
  await query(ALLOCATIONS);
  await query('DROP TABLE planned');
  for (const { definition } of indexes) await query(definition);
  await query('VACUUM ANALYZE booking, allocation');
  // What is still to be written would be written while the reads are measured.
  await query('CHECKPOINT');
  const [{ stored }] = await query('SELECT count(*)::int AS stored FROM booking');
  return stored;
}
