import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { COMPRESSED_FROM_BYTES, compressLargeAnswers } from './compressed-answers.js';
import { chooseEncoding } from './encodings.js';

const LARGE = { items: Array.from({ length: 400 }, (_, n) => ({ id: n, state: 'free' })) };
const TEXT = JSON.stringify(LARGE);

describe('the compression of answers', () => {
  let server: FastifyInstance;
  const complaints: string[] = [];
  beforeAll(async () => {
    const stream = { write: (line: string) => complaints.push(line) };
    server = fastify({ logger: { level: 'error', stream } });
    compressLargeAnswers(server);
    server.get('/large', (_, reply) => reply.send(LARGE));
    server.get('/small', (_, reply) => reply.send({ state: 'free' }));
    server.get('/tagged', (_, reply) => reply.header('etag', '"7"').send(LARGE));
    server.get('/weak', (_, reply) => reply.header('etag', 'W/"7"').send(LARGE));
    await server.ready();
  });
  afterAll(() => server.close());

  const ask = (url: string, encoding?: string) =>
    server.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

  it('sends a large answer as its reader accepts it', async () => {
    const [br, gzip, plain] = await Promise.all([
      ask('/large', 'gzip, deflate, br, zstd'),
      ask('/large', 'gzip'),
      ask('/large'),
    ]);
    expect(TEXT.length).toBeGreaterThan(COMPRESSED_FROM_BYTES);
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(TEXT);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(TEXT);
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': `${TEXT.length}` });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(Number(br.headers['content-length'])).toBe(br.rawPayload.length);
    expect(br.rawPayload.length).toBeLessThan(TEXT.length / 4);
  });

  it('answers once', async () => {
    await Promise.all([ask('/large', 'br'), ask('/large'), ask('/small', 'br')]);
    expect(complaints).toEqual([]);
  });

  it('leaves a small answer, and one whose strong tag names its bytes', async () => {
    for (const url of ['/small', '/tagged'])
      expect((await ask(url, 'br')).headers['content-encoding']).toBeUndefined();
  });

  it('sends a large answer whose weak tag names what it says', async () => {
    const { headers } = await ask('/weak', 'br');
    expect(headers).toMatchObject({ etag: 'W/"7"', 'content-encoding': 'br' });
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.9', 'br'],
    ['GZIP', 'gzip'],
    ['identity', null],
    ['', null],
    [undefined, null],
  ])('of «%s» chooses %s', (accepted, chosen) => {
    expect(chooseEncoding(accepted)).toBe(chosen);
  });
});
