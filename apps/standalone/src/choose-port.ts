import { isPortFree } from './processes/free-port.js';

const MAX_PORT_TRIES = 20;

/**
 * Returns the port to serve on: the wanted one, or the next free one unless `exactly` is set.
 * @throws Error with a readable message when the port is required and taken
 */
export async function choosePort(wanted: number, exactly: boolean, host: string): Promise<number> {
  if (await isPortFree(wanted, host)) return wanted;
  if (exactly) {
    throw new Error(
      `Port ${wanted} is in use by another program. Stop it, or start with another one: PORT=${wanted + 1} npm start`,
    );
  }
  for (let port = wanted + 1; port <= Math.min(wanted + MAX_PORT_TRIES, 65_535); port++) {
    if (await isPortFree(port, host)) return port;
  }
  throw new Error(
    `Ports ${wanted} to ${wanted + MAX_PORT_TRIES} are all in use. Choose a free one: PORT=8080 npm start`,
  );
}
