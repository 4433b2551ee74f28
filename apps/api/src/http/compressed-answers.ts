import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding, compress } from './encodings.js';

/**
 * Smaller answers fit into few packets, so compressing them costs the API more than it saves its readers. Answers about one
 * booking are far below.
 */
export const COMPRESSED_FROM_BYTES = 4_096;

/** To write a text of this length takes about as long as a turn of `Turns`. */
const LONG_FROM_LENGTH = 1_000_000;

/**
 * Compresses large answers of the API. Live streams are written past these hooks. An answer with a strong ETag stays as it
 * is: the tag names its bytes, and a client repeats it in `If-Match`. A weak tag names what it says (RFC 9110, 8.8.1).
 */
export function compressLargeAnswers(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    // No promise is returned: it would answer a second time.
    if (!isLargeText(payload) || hasStrongTag(reply) || reply.hasHeader('content-encoding'))
      done(null, payload);
    else void sendCompressed(request, reply, payload).then((sent) => done(null, sent), done);
  });
}

function hasStrongTag(reply: FastifyReply): boolean {
  return reply.hasHeader('etag') && !String(reply.getHeader('etag')).startsWith('W/');
}

function isLargeText(payload: unknown): payload is string {
  return typeof payload === 'string' && payload.length >= COMPRESSED_FROM_BYTES;
}

async function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string,
): Promise<string | Buffer> {
  void reply.header('vary', 'Accept-Encoding');
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (!encoding || request.method === 'HEAD') return payload;
  // It was written just now, and is copied before another thread takes it. Between the two others are answered.
  if (payload.length >= LONG_FROM_LENGTH) await nextTurn();
  const compressed = await compress(payload, encoding);
  void reply.removeHeader('content-length').header('content-encoding', encoding);
  return compressed;
}
