import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWebPages } from './web-pages.js';

describe('the web pages', () => {
  let folder: string;
  let server: FastifyInstance;
  const build = (name: string) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'assets', `${name}.js`), `// ${name}`);
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    writeFileSync(join(folder, 'index.html'), `<script src="/assets/${name}.js"></script>`);
  };
  const get = async (url: string) => {
    const { statusCode, body, headers } = await server.inject(url);
    return { status: statusCode, body, cache: headers['cache-control'] };
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'birlik-pages-'));
    build('first');
    server = fastify();
    await serveWebPages({ getHttpAdapter: () => ({ getInstance: () => server }) as never }, folder);
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps files with a hash in their names for long, and asks for the others again', async () => {
    expect(await get('/assets/first.js')).toMatchObject({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
    });
    expect(await get('/icon.svg')).toMatchObject({ status: 200, cache: 'no-cache' });
    expect(await get('/my-bookings?scope=past')).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^<script src="\/assets\/first.js"><\/script>/),
      // It has what one reader may see.
      cache: 'no-store',
    });
  });

  it('serves a build that was made after the start, and the last page while one is being made', async () => {
    build('second');
    expect((await get('/')).body).toContain('<script src="/assets/second.js"></script>');
    expect(await get('/assets/second.js')).toMatchObject({ status: 200, body: '// second' });
    expect((await get('/assets/first.js')).status).toBe(404);
    rmSync(join(folder, 'index.html'));
    const last = await get('/');
    expect(last.status).toBe(200);
    expect(last.body).toContain('<script src="/assets/second.js"></script>');
  });
});
