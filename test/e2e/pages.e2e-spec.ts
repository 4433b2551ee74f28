import { readdirSync, readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../support/test-app.js';

const BUILT = fileURLToPath(new URL('../../dist/apps/web', import.meta.url));
const script = readdirSync(join(BUILT, 'assets')).find((name) => /^index-.*\.js$/.test(name))!;

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** As it is sent: `fetch` would decompress it. */
function askRaw(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Sent> {
  return new Promise((resolve, reject) => {
    ask(url, { headers, method }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, bytes: Buffer.concat(pieces) }),
      );
    })
      .once('error', reject)
      .end();
  });
}

function firstAnswersIn(html: string): Record<string, { status: number; body: any }> {
  const [, json] = /<script type="application\/json" id="first-answers">(.*?)<\/script>/.exec(html)!;
  return JSON.parse(json!);
}

describe('the pages as they are sent', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ desks: 40, rooms: 1, hall: false })));
  afterAll(() => app.close());

  it('a built script is compressed as its reader accepts it, and kept for a year', async () => {
    const url = `${app.url}/assets/${script}`;
    const source = readFileSync(join(BUILT, 'assets', script));
    const br = await askRaw(url, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(br.headers['vary']).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(br.bytes).equals(source)).toBe(true);
    const gzip = await askRaw(url, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.bytes).equals(source)).toBe(true);
    const plain = await askRaw(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.bytes.equals(source)).toBe(true);
    // Each form has a tag of its own, and is not sent again.
    const tags = [br, gzip, plain].map(({ headers }) => headers['etag'] as string);
    expect(new Set(tags).size).toBe(3);
    const again = await askRaw(url, { 'accept-encoding': 'br', 'if-none-match': tags[0]! });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('what the build wrote for the server is not served', async () => {
    for (const path of [`/assets/${script}.br`, '/first-pages.json.br'])
      expect((await askRaw(app.url + path)).headers['content-type']).not.toContain('javascript');
    const page = await askRaw(`${app.url}/first-pages.json`);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('a page carries what it would ask first, for its reader alone', async () => {
    const member = await app.member();
    const headers = { cookie: member.cookie, 'accept-encoding': 'br' };
    const page = await askRaw(`${app.url}/find`, headers);
    expect(page.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-store' });
    const html = brotliDecompressSync(page.bytes).toString();
    const answers = firstAnswersIn(html);
    const centre = `/centres/${app.centre.id}`;
    expect(answers['/me']!.body.id).toBe(member.person.personId);
    expect(answers[`${centre}/spaces`]!.body).toEqual((await member.send(`${centre}/spaces`)).body);
    const free = Object.keys(answers).find((path) => path.startsWith('/availability'))!;
    expect(answers[free]!.body.items.length).toBeGreaterThanOrEqual(40);
    expect(answers[free]).toEqual({ status: 200, body: (await member.send(free)).body });
    // Its scripts are named before the API has answered anything.
    expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('first-answers'));
    expect(html).toMatch(/find-page-[\w-]+\.js/);
  });

  it('a page for nobody says that nobody is signed in, and is sent to programs without compression too', async () => {
    const { bytes, headers } = await askRaw(`${app.url}/find`);
    const answers = firstAnswersIn(bytes.toString());
    expect(Object.keys(answers).sort()).toEqual(['/centres', `/centres/${app.centre.id}`, '/me']);
    expect(answers['/me']!.status).toBe(401);
    expect(headers['content-encoding']).toBeUndefined();
    const head = await askRaw(`${app.url}/find`, { 'accept-encoding': 'br' }, 'HEAD');
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
  });

  it('a large answer of the API is compressed, one about a booking is not', async () => {
    const member = await app.member();
    const headers = { cookie: member.cookie, 'accept-encoding': 'br' };
    const spaces = await askRaw(`${app.url}/api/v1/centres/${app.centre.id}/spaces`, headers);
    const plain = (await member.send(`/centres/${app.centre.id}/spaces`)).body;
    expect(spaces.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(spaces.bytes).toString())).toEqual(plain);
    const me = await askRaw(`${app.url}/api/v1/me`, headers);
    expect(me.headers['content-encoding']).toBeUndefined();
  });
});
