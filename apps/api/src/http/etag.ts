import type { FastifyInstance } from 'fastify';

/**
 * Sends the version of an answer as its ETag, which `If-Match` of the next change repeats. It is a hook of the
 * server: an interceptor of the framework would wrap every call into an observable.
 */
export function sendEtags(server: FastifyInstance): void {
  server.addHook('preSerialization', (_, reply, answer: unknown, done) => {
    const { version } = (answer ?? {}) as { version?: unknown };
    if (typeof version === 'number' && reply.statusCode < 400) void reply.header('etag', `"${version}"`);
    done(null, answer);
  });
}
