const EVERY_INTERFACE = new Set(['0.0.0.0', '::']);

/** Returns a host as an address contains it: an IPv6 address stands in brackets. */
function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Returns the address at which people of this machine reach a server that listens on `host`. */
export function buildAddress(host: string, port: number): string {
  const name = host === '127.0.0.1' || EVERY_INTERFACE.has(host) ? 'localhost' : bracket(host);
  return `http://${name}:${port}`;
}

/**
 * Returns the address at which this machine asks the API whether it is ready: the address of all interfaces
 * cannot be connected to.
 */
export function buildReadyAddress(host: string, port: number): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${bracket(reached)}:${port}/api/health/ready`;
}
