import { HttpWire } from './http-wire.mjs';
import { askOne } from './rounds.mjs';

const TIMES = 20;

/**
 * Holds the reference to its word: PostgreSQL counts what each side sends for some requests, and the counts must agree.
 * @throws with the statements that only one of them sends, or sends another number of times
 */
export async function assertSameStatements(query, sides, operations) {
  await query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await trackStatements(query, 'top');
  for (const [name, operation] of operations) {
    const [ours, theirs] = [
      await counted(query, sides.api, operation),
      await counted(query, sides.fastify, operation),
    ];
    if (ours.size === 0) throw new Error(`No statement of ${name} was counted: the check would see nothing.`);
    const different = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
      (id) => ours.get(id)?.calls !== theirs.get(id)?.calls,
    );
    const lines = different.map((id) => {
      const { text } = ours.get(id) ?? theirs.get(id);
      const calls = (side) => side.get(id)?.calls ?? 0;
      return `  ${calls(ours)} × API, ${calls(theirs)} × reference: ${text.trim().slice(0, 120)}`;
    });
    if (lines.length > 0)
      throw new Error(`The reference does not send what the API sends for ${name}:\n${lines.join('\n')}`);
  }
  await trackStatements(query, 'none');
}

/** By PostgreSQL's own id of a statement, which does not depend on how its text was sent. */
async function counted(query, program, operation) {
  const wire = await HttpWire.open(program.port);
  await query('SELECT pg_stat_statements_reset()');
  for (let i = 0; i < TIMES; i++) await askOne(wire, operation.next());
  wire.close();
  // Fewer calls are of the background: a snapshot that was read again, a look at the outbox.
  const rows = await query(
    'SELECT queryid AS id, min(query) AS text, sum(calls)::int AS calls FROM pg_stat_statements GROUP BY queryid HAVING sum(calls) >= $1',
    [TIMES],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Turns the counter of statements on (`top`) or off (`none`): counting costs time, so it is off while speed is measured. */
export async function trackStatements(query, which) {
  // By ALTER SYSTEM alone: what the command line of the server says could not be changed any more.
  await query(`ALTER SYSTEM SET pg_stat_statements.track = '${which}'`);
  await query('SELECT pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 300));
}
