// Reference A, a process: bare Fastify and node-postgres with the statements of the product and nothing else.
import { once } from 'node:events';
import fastify from 'fastify';
import { ReferenceOperations } from './reference-operations.mjs';
import { referencePool } from './reference-pool.mjs';

const pool = referencePool('bench-fastify');
const operations = new ReferenceOperations(pool);
const [{ spaces }] = await once(process, 'message');
const app = fastify({ forceCloseConnections: true });

const tokenOf = (request) => request.headers.cookie?.split('=')[1];
const idsOf = (kind) => spaces.filter((space) => space.kind === kind);

app.post('/api/v1/bookings', async (request, reply) => {
  const booking = await operations.create(tokenOf(request), request.headers['idempotency-key'], request.body);
  if (booking === null) return reply.status(409).send({ code: 'slot_taken' });
  const at = (instant) => (instant === null ? null : new Date(instant).toISOString());
  return reply
    .status(201)
    .header('etag', '"1"')
    .send({
      ...booking,
      start: at(booking.start),
      end: at(booking.end),
      undoUntil: at(booking.undoUntil),
      createdAt: at(booking.createdAt),
    });
});

app.get('/api/v1/centres/:centreId/day-plan', async (request, reply) => {
  const { date, kind } = request.query;
  const wanted = idsOf(kind ?? 'room').flatMap(({ id, atoms }) => atoms.map((atom) => [id, atom]));
  const plan = await operations.dayPlan(tokenOf(request), {
    centreId: request.params.centreId,
    spaceIds: wanted.map(([id]) => id),
    atoms: wanted.map(([, atom]) => atom),
    day: Date.parse(`${date}T00:00:00+05:00`),
  });
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .send(`{"date":"${date}",${plan.slice(1)}`);
});

app.get('/api/v1/availability', async (request) => {
  const { centreId, kind, start, end } = request.query;
  return operations.search(tokenOf(request), {
    centreId,
    deskIds: idsOf(kind).map(({ id }) => id),
    start: Date.parse(start),
    end: Date.parse(end),
  });
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
