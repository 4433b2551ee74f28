import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageDrawer } from '../../apps/api/src/pages/page-drawer.js';

const BUILT = new URL('../../dist/apps/api/src/pages/page-drawer.js', pathToFileURL(__filename));
const VIEW = { address: '/find', language: 'kk', answers: '{}', isWide: false, nonce: 'n' };

describe('the thread that draws pages', () => {
  let folder: string;
  let drawer: PageDrawer;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'birlik-drawing-'));
    const built = (await import(BUILT.href)) as { PageDrawer: new (folder: string) => PageDrawer };
    drawer = new built.PageDrawer(folder);
  });
  afterEach(async () => {
    await drawer.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let age = 1_000;
  const build = (body: string) => {
    const file = join(folder, 'draw-on-server.js');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(file, `let turns = 0; export async function drawOnServer(view) { ${body} }`);
    utimesSync(file, ++age, age);
  };
  const draw = (address = '/find') => drawer.draw({ ...VIEW, address });

  it('draws the first page too, and one page after the other', async () => {
    build(
      'const turn = ++turns; await new Promise((r) => setTimeout(r, 20)); return `${view.address} ${turn} ${turns}`;',
    );
    expect(await Promise.all([draw('/a'), draw('/b'), draw('/c')])).toEqual(['/a 1 1', '/b 2 2', '/c 3 3']);
  });

  it('leaves a page to the browser that takes too long, fails, or leads its reader on', async () => {
    build(
      `if (view.address === '/slow') await new Promise((r) => setTimeout(r, 1500));
       if (view.address === '/broken') throw new Error('broken on purpose');
       return view.address === '/away' ? null : view.address;`,
    );
    const began = performance.now();
    expect(await draw('/slow')).toBeNull();
    expect(performance.now() - began).toBeLessThan(1_400);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await Promise.all([draw('/broken'), draw('/away'), draw('/x')])).toEqual([null, null, '/x']);
  });

  it('goes on without drawings when its program ends or is not there, and takes a newer one', async () => {
    expect(await draw()).toBeNull();
    build('process.exit(1)');
    expect(await draw()).toBeNull();
    build('return "first"');
    expect(await draw()).toBe('first');
    build('return "second"');
    expect(await draw()).toBe('second');
  });

  it('keeps nobody waiting behind many others', async () => {
    build('await new Promise((r) => setTimeout(r, 30)); return view.address;');
    const drawn = await Promise.all(Array.from({ length: 40 }, (_, n) => draw(`/${n}`)));
    expect(drawn.filter((one) => one === null).length).toBeGreaterThan(20);
    expect(drawn[0]).toBe('/0');
  });
});
