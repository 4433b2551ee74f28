import type { INestApplicationContext } from '@nestjs/common';
import { AuditSealer, Database, UnitOfWork } from '@birlik/database';
import { ask } from '@birlik/testing';

/** What must hold of a database at rest, whatever has happened to it: each query gives the rows that break it. */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'I1 no two live claims on one space overlap': `
    SELECT a.id, b.id AS other FROM allocation a JOIN allocation b
      ON a.space_id = b.space_id AND a.id < b.id AND a.starts < b.ends AND b.starts < a.ends WHERE a.live AND b.live`,
  'I1 nobody has two desks at a time': `
    SELECT a.id, b.id AS other FROM allocation a JOIN allocation b
      ON a.desk_person_id = b.desk_person_id AND a.id < b.id AND a.starts < b.ends AND b.starts < a.ends WHERE a.live AND b.live`,
  'I4 whoever has a claim is alive, and whoever is alive has all claims': `
    SELECT b.id, b.state FROM booking b
    LEFT JOIN LATERAL (SELECT count(*) AS many FROM allocation a WHERE a.booking_id = b.id AND a.live AND a.queue_from IS NULL) c ON true
    WHERE (b.state IN ('cancelled', 'declined', 'expired') AND c.many > 0)
       OR (b.state IN ('held', 'requested', 'confirmed', 'checked_in') AND c.many <> (
         SELECT coalesce(sum(greatest(1, cardinality(s.part_ids))), 0) FROM space s JOIN (
           SELECT unnest(b.space_ids)::text AS id WHERE b.legs = '[]'
           UNION ALL SELECT jsonb_array_elements_text(leg->'spaceIds') FROM jsonb_array_elements(b.legs) leg) had ON had.id = s.id::text
         ) + coalesce((SELECT sum((e->>'count')::int) FROM jsonb_array_elements(b.equipment) e), 0))`,
  'I5 nothing that is due waits longer than two minutes': `
    SELECT id, kind FROM message WHERE state = 'planned' AND planned_at < birlik_now() - interval '2 minutes'`,
  'I6 one message for each subject, version, kind and person': `
    SELECT subject_id, subject_version, kind, recipient_id FROM message WHERE state IN ('sent', 'claimed')
    GROUP BY 1, 2, 3, 4, channel HAVING count(*) > 1`,
  'I7 nothing is said of a booking a second after it was cancelled or moved': `
    SELECT m.id, m.kind FROM message m JOIN audit u ON u.subject_id = m.subject_id AND u.action IN ('booking.cancelled', 'booking.changed')
    WHERE m.state = 'sent' AND (m.kind LIKE 'reminder%' OR m.kind IN ('release_warning', 'confirmation'))
      AND m.subject_version < (u.facts->>'version')::int AND m.claimed_at > u.at + interval '1 second'`,
  'I8 a no-show is released once, and every release is one': `
    SELECT b.id FROM booking b WHERE (b.state = 'no_show') <> (
      (SELECT count(*) FROM audit u WHERE u.subject_id = b.id AND u.action = 'booking.released') = 1)`,
  'I9 nobody who came was released': `SELECT id FROM booking WHERE state = 'no_show' AND checked_in_at IS NOT NULL`,
  'I10 every version of a booking has its line in the audit': `
    SELECT b.id, b.version, lines.many FROM booking b, LATERAL (SELECT count(*) AS many FROM audit u
      WHERE u.subject_id = b.id AND u.action LIKE 'booking.%'
         OR u.subject_id = b.series_id AND u.action IN ('series.created', 'series.changed') AND u.facts->'bookings' ? b.id::text) lines
    WHERE b.version <> lines.many`,
  'I11 an offer stands exactly while its hold and its entry do': `
    SELECT o.booking_id FROM offer o JOIN booking b ON b.id = o.booking_id JOIN waitlist_entry w ON w.id = o.entry_id
    WHERE (o.state = 'open') <> (b.state = 'held') OR (o.state = 'open' AND w.state <> 'offered')
       OR (o.state = 'accepted' AND b.state IN ('held', 'expired'))`,
  'I13 no seat has two owners in a session, and whoever has seats has all of them': `
    SELECT a.activity_id::text AS id, a.seat::text AS what FROM seat_claim a JOIN seat_claim b USING (activity_id, seat)
    WHERE a.live AND b.live AND a.id < b.id AND a.sessions && b.sessions
    UNION ALL SELECT r.id::text, r.state FROM registration r
    WHERE (SELECT count(*) FROM seat_claim c WHERE c.registration_id = r.id AND c.live)
      <> CASE WHEN r.state IN ('offered', 'registered') THEN r.people ELSE 0 END
    UNION ALL SELECT a.id::text, a.seats::text FROM activity a WHERE a.seats <> (SELECT count(*) FROM activity_seat s WHERE s.activity_id = a.id)`,
  'I14 every version of a registration has its line in the audit': `
    SELECT r.id, r.version FROM registration r
    WHERE r.version <> (SELECT count(*) FROM audit u WHERE u.subject_id = r.id AND u.action LIKE 'registration.%')`,
  'I12 no hold and no message in hand is older than twice its time': `
    SELECT id::text FROM booking WHERE state = 'held' AND held_until < birlik_now() - (held_until - created_at) - interval '1 minute'
    UNION ALL SELECT id::text FROM message WHERE state = 'claimed' AND claimed_at < birlik_now() - interval '2 minutes' AND attempts < 5`,
};

/** The invariants that do not hold, with their first rows; those of `except` are not asked. */
export async function brokenInvariants(
  databaseUrl: string,
  except: readonly string[] = [],
): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, sql] of Object.entries(INVARIANTS)) {
    if (except.some((skipped) => name.startsWith(skipped))) continue;
    const rows = await ask(databaseUrl, `SELECT * FROM (${sql}) broken LIMIT 3`);
    if (rows.length > 0) broken.push(`${name}: ${JSON.stringify(rows)}`);
  }
  return broken;
}

/** Seals the audit and walks its chain; the id of the first row that was tampered with, or null. */
export async function brokenAudit(
  libraries: INestApplicationContext,
  centreId: string,
): Promise<string | null> {
  const sealer = libraries.get(AuditSealer);
  while ((await libraries.get(UnitOfWork).run((tx) => sealer.sealEntries(tx))) > 0);
  return sealer.findFirstBroken(libraries.get(Database), centreId);
}
