import { connect } from 'node:net';

/** An answer without a body, and without its length. */
const NOT_MODIFIED = 304;

/** The header by which the API knows a signed-in person. */
export const cookieOf = ({ token }) => ({ cookie: `birlik-session=${token}` });

/**
 * One kept-alive HTTP/1.1 connection that asks one thing at a time. Written on the bare socket, because the generator
 * shares the processors with what it measures: a full client takes several times as much of them.
 */
export class HttpWire {
  #socket;
  #host;
  #pending = null;
  #received = [];

  /** @returns a connected wire to a port of this machine */
  static async open(port) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new HttpWire(socket, `127.0.0.1:${port}`);
  }

  /** Asks one thing on a connection of its own. */
  static async once(port, request) {
    const wire = await HttpWire.open(port);
    return wire.ask(request).finally(() => wire.close());
  }

  constructor(socket, host) {
    this.#socket = socket;
    this.#host = host;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  /** Sends a request and waits for its whole answer, `{ status, etag, body }`. */
  ask({ method = 'GET', path, headers = {}, body = '' }) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    if (body) lines.push(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`);
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      this.#socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${lines.join('')}\r\n${body}`);
    });
  }

  close() {
    this.#pending = null;
    this.#socket.destroy();
  }

  #read(chunk) {
    this.#received.push(chunk);
    const whole = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    this.#received = [whole];
    const headEnd = whole.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = whole.toString('latin1', 0, headEnd);
    const status = Number(head.slice(9, 12));
    const length = status === NOT_MODIFIED ? [head, '0'] : /\r\ncontent-length: (\d+)/i.exec(head);
    if (!length) return this.#fail(new Error(`no content-length in ${head.slice(0, 60)}`));
    if (whole.length < headEnd + 4 + Number(length[1])) return;
    this.#received = [];
    const { resolve } = this.#pending;
    this.#pending = null;
    resolve({
      status,
      etag: /\r\netag: ([^\r]+)/i.exec(head)?.[1],
      body: whole.toString('utf8', headEnd + 4),
    });
  }

  #fail(error) {
    this.#pending?.reject(error);
    this.#pending = null;
  }
}
