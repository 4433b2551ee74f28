import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Drawn, ViewOfReader } from './page-drawer.js';

/** The thread of a {@link PageDrawer}. The caches of the program are of one reader, so it draws one page after the other. */
const { program } = workerData as { readonly program: string };
const { drawOnServer } = (await import(pathToFileURL(program).href)) as {
  drawOnServer(view: ViewOfReader): Promise<string | null>;
};

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, view }: { readonly id: number; readonly view: ViewOfReader }) => {
  last = last.then(async () => parentPort?.postMessage(await answer(id, view)));
});
parentPort?.postMessage('ready');

async function answer(id: number, view: ViewOfReader): Promise<Drawn> {
  try {
    return { id, html: await drawOnServer(view) };
  } catch (error) {
    return { id, html: null, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
