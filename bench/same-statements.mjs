import { HttpWire } from './http-wire.mjs';
import { askOne } from './rounds.mjs';

const TIMES = 20;

/**
 * Holds the reference to its word: PostgreSQL counts what each side sends for some requests, and the counts must agree.
 * @throws with the statements that only one of them sends, or sends another number of times
 */
export async function assertSameStatements(query, sides, operations) {
  await query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await track(query, 'top');
  for (const [name, operation] of operations) {
    const [ours, theirs] = [
      await counted(query, sides.api, operation),
      await counted(query, sides.fastify, operation),
    ];
    const different = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
      (text) => ours.get(text) !== theirs.get(text),
    );
    const lines = different.map(
      (text) =>
        `  ${ours.get(text) ?? 0} × API, ${theirs.get(text) ?? 0} × reference: ${text.trim().slice(0, 120)}`,
    );
    if (lines.length > 0)
      throw new Error(`The reference does not send what the API sends for ${name}:\n${lines.join('\n')}`);
  }
  await track(query, 'none');
}

async function counted(query, program, operation) {
  const wire = await HttpWire.open(program.port);
  await query('SELECT pg_stat_statements_reset()');
  for (let i = 0; i < TIMES; i++) await askOne(wire, operation.next());
  wire.close();
  // Fewer calls are of the background: a snapshot that was read again, a look at the outbox.
  const rows = await query(
    'SELECT query, sum(calls)::int AS calls FROM pg_stat_statements GROUP BY query HAVING sum(calls) >= $1',
    [TIMES],
  );
  return new Map(rows.map((row) => [row.query, row.calls]));
}

async function track(query, which) {
  await query(`ALTER SYSTEM SET pg_stat_statements.track = '${which}'`);
  await query('SELECT pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 300));
}
