import { ask } from '@birlik/testing';

/** Makes a past booking of the demo a missed one against which somebody appeals; the words are what a person typed. */
export async function appeal(databaseUrl: string, text: string): Promise<string> {
  const [made] = await ask<{ id: string }>(
    databaseUrl,
    `INSERT INTO absence (booking_id, centre_id, person_id, kind, missed_at, state, appeal, appealed_at)
     SELECT b.id, b.centre_id, b.person_id, b.kind, b.starts, 'appealed', '${text}', birlik_now()
     FROM booking b WHERE b.state IN ('no_show', 'completed') AND b.person_id IS NOT NULL AND b.kind = 'desk'
       AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.booking_id = b.id)
     ORDER BY b.starts DESC LIMIT 1 RETURNING booking_id AS id`,
  );
  if (!made) throw new Error('The demo has no past booking to appeal against');
  return made.id;
}
