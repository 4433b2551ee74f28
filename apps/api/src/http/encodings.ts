import { promisify } from 'node:util';
import {
  brotliCompress,
  type BrotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  type Gzip,
} from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';

/** How an answer may be compressed. */
export type Encoding = 'br' | 'gzip';

/** Best first. */
const ENCODINGS: Encoding[] = ['br', 'gzip'];

/** On these levels a large answer costs about a millisecond of another thread. Higher ones cost several times as much. */
const BROTLI_LEVEL = 4;
const GZIP_LEVEL = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The encoding that a reader accepts and that is the smallest; null for none. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding | null {
  return typeof accepted === 'string' ? negotiate<Encoding>(accepted.toLowerCase(), ENCODINGS) : null;
}

/** Compresses an answer that is known as a whole. It does not hold the thread of the requests. */
export function compress(payload: string | Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return zip(payload, { level: GZIP_LEVEL });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(payload),
  };
  return brotli(payload, { params });
}

/** Compresses what is written piece by piece. Each piece can be read at once. */
export function createCompressor(encoding: Encoding): BrotliCompress | Gzip {
  return encoding === 'gzip'
    ? createGzip({ level: GZIP_LEVEL, flush: constants.Z_SYNC_FLUSH })
    : createBrotliCompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL },
      });
}
