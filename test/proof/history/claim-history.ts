import { ask } from '@birlik/testing';

/** A refusal that says «taken», with what was asked for and when. */
export interface Refused {
  readonly what: string;
  readonly atoms: readonly string[];
  readonly personId: string | null;
  readonly start: number;
  readonly end: number;
  /** The booking that would have moved. */
  readonly self: string | null;
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** Lets the database note when each claim comes and goes, by the wall clock; for tests only. */
export async function recordClaims(databaseUrl: string): Promise<void> {
  await ask(
    databaseUrl,
    'CREATE TABLE claim_history (id bigint, space_id uuid, person_id uuid, holder uuid, starts timestamptz, ends timestamptz, born timestamptz, died timestamptz)',
  );
  await ask(
    databaseUrl,
    `CREATE FUNCTION note_claim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF TG_OP = 'UPDATE' THEN
         UPDATE claim_history SET died = clock_timestamp() WHERE id = OLD.id AND (died IS NULL OR died > clock_timestamp());
       END IF;
       IF NEW.live THEN
         INSERT INTO claim_history VALUES (NEW.id, NEW.space_id, NEW.desk_person_id, coalesce(NEW.booking_id, NEW.closure_id),
           NEW.starts, NEW.ends, clock_timestamp(), NEW.expires_at);
       END IF;
       RETURN NULL;
     END $$`,
  );
  await ask(
    databaseUrl,
    'CREATE TRIGGER note_claim AFTER INSERT OR UPDATE ON allocation FOR EACH ROW EXECUTE FUNCTION note_claim()',
  );
  await ask(databaseUrl, 'CREATE INDEX ON claim_history (id)');
  await ask(databaseUrl, 'CREATE INDEX ON claim_history (space_id, starts)');
}

/** A claim is given back when its transaction commits, which is this much later than noted at the most. */
const COMMITS_WITHIN = '2 seconds';

/** Refusals for which nothing was in the way while they were asked: there must be none. */
export async function withoutBlocker(databaseUrl: string, refused: readonly Refused[]): Promise<Refused[]> {
  const rows = await ask<{ nth: number }>(
    databaseUrl,
    `SELECT r.nth FROM jsonb_to_recordset($1) AS r(nth int, atoms uuid[], person uuid, self uuid, starts float8, ends float8, sent float8, answered float8)
     WHERE NOT EXISTS (
       SELECT 1 FROM claim_history h
       WHERE (h.space_id = ANY (r.atoms) OR h.person_id = r.person) AND h.holder IS DISTINCT FROM r.self
         AND h.starts < to_timestamp(r.ends) AND h.ends > to_timestamp(r.starts)
         AND h.born <= to_timestamp(r.answered) AND (h.died IS NULL OR h.died + interval '${COMMITS_WITHIN}' >= to_timestamp(r.sent)))`,
    [
      JSON.stringify(
        refused.map(({ atoms, personId, self, start, end, sentAt, answeredAt }, nth) => ({
          nth,
          atoms: `{${atoms.join()}}`,
          person: personId,
          self,
          starts: start / 1_000,
          ends: end / 1_000,
          sent: sentAt / 1_000,
          answered: answeredAt / 1_000,
        })),
      ),
    ],
  );
  return rows.map(({ nth }) => refused[nth]!);
}
