import { ask } from '@birlik/testing';

/** The laws of a change, each with a trigger that breaks it in the database, as if its guard were not in the code. */
export interface GuardOff {
  readonly name: string;
  readonly table: 'booking' | 'allocation';
  readonly event: 'INSERT' | 'UPDATE';
  /** PL/pgSQL over NEW and OLD. */
  readonly body: string;
  /** What the comparison says of it. */
  readonly shows: RegExp;
}

/** A line about a booking in this state, and one about a claim. */
const OF_BOOKING = /[0-9a-f]{12} (confirmed|requested|checked_in) \d/;
const OF_CLAIM = /[0-9a-f]{12} \d{13} \d{13} [0-9a-f]{8}-/;

const CHANGED_END = `NEW.state = OLD.state AND NEW.starts = OLD.starts AND NEW.ends <> OLD.ends`;
const GRACE = `make_interval(mins => CASE NEW.kind WHEN 'desk' THEN 30 ELSE 15 END)`;

export const GUARDS_OFF: readonly GuardOff[] = [
  {
    name: 'grace that was given is lost by a change of the end',
    table: 'booking',
    event: 'UPDATE',
    body: `IF ${CHANGED_END} THEN NEW.no_show_due_at = least(NEW.ends, greatest(NEW.starts, NEW.created_at) + ${GRACE}); END IF;`,
    shows: OF_BOOKING,
  },
  {
    name: 'a change of the end winds up the no-show clock of a start that has passed',
    table: 'booking',
    event: 'UPDATE',
    body: `IF ${CHANGED_END} AND NEW.starts < birlik_now() THEN NEW.no_show_due_at = least(NEW.ends, birlik_now() + ${GRACE}); END IF;`,
    shows: OF_BOOKING,
  },
  {
    name: 'used time is given back by a change of places',
    table: 'allocation',
    event: 'INSERT',
    body: `IF NEW.booking_id IS NOT NULL AND NEW.ends <= birlik_now() THEN NEW.live = false; END IF;`,
    shows: OF_CLAIM,
  },
  {
    name: 'a yes holds for what lies outside the approved',
    table: 'booking',
    event: 'UPDATE',
    body: `IF OLD.state = 'confirmed' AND NEW.state = 'requested' AND NEW.before_answer IS NOT DISTINCT FROM OLD.before_answer THEN NEW.state = 'confirmed'; END IF;`,
    shows: OF_BOOKING,
  },
  {
    name: 'a series edit takes from its dates what they have of their own',
    table: 'booking',
    event: 'UPDATE',
    body: `IF OLD.series_id IS NOT NULL AND NEW.title IS DISTINCT FROM OLD.title THEN NEW.people = 2; END IF;`,
    shows: OF_BOOKING,
  },
];

/** Breaks one law. @returns how to keep it again */
export async function breakLaw(
  databaseUrl: string,
  { table, event, body }: GuardOff,
): Promise<() => Promise<unknown>> {
  await ask(
    databaseUrl,
    `CREATE OR REPLACE FUNCTION break_law() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$`,
  );
  await ask(
    databaseUrl,
    `CREATE TRIGGER break_law BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION break_law()`,
  );
  return () => ask(databaseUrl, `DROP TRIGGER break_law ON ${table}`);
}
