// Reference for a series, a process: bare Fastify, the session, and one SQL statement with all the rows of a series.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fastify from 'fastify';
import { referencePool } from './reference-pool.mjs';
import { STATEMENTS } from './reference-statements.mjs';

const pool = referencePool('bench-series');
const [{ tables, kept }] = await once(process, 'message');
const app = fastify({ forceCloseConnections: true });

const inserts = tables.map(
  ({ name, columns }, i) =>
    `i${i} AS (INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $${i + 1}) RETURNING 1)`,
);
const statement = { name: 'all-rows', text: `WITH ${inserts.join(', ')} SELECT count(*) FROM i1` };

app.post('/api/v1/series', async (request, reply) => {
  const hash = createHash('sha256').update(request.headers.cookie.split('=')[1]).digest();
  const session = await pool.query({ ...STATEMENTS.session, values: [[hash]] });
  if (session.rows.length === 0) return reply.status(401).send();
  const values = kept[request.headers['idempotency-key']];
  await pool.query({ ...statement, values });
  return reply.status(201).send(JSON.parse(values.at(-1))[0].answer);
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0)),
);
process.on('disconnect', () => process.exit(0));
