import { cookieOf } from './http-wire.mjs';

/** Reads the live stream of a centre as a browser of its staff does, and notes when each booking was told of. */
export class LiveChanges {
  #told = new Map();
  #stop = new AbortController();

  /** @returns a stream that is open */
  static async open(port, centreId, person) {
    const changes = new LiveChanges();
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/centres/${centreId}/stream`, {
      headers: cookieOf(person),
      signal: changes.#stop.signal,
    });
    if (!response.ok) throw new Error(`no live stream: ${response.status}`);
    changes.#read(response.body).catch(() => undefined);
    return changes;
  }

  /** @param answered when each booking was answered, by its id. @returns how much later each was told of, in ms */
  lateness(answered) {
    return [...answered].flatMap(([id, at]) => (this.#told.has(id) ? [this.#told.get(id) - at] : []));
  }

  close() {
    this.#stop.abort();
  }

  async #read(body) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      const now = performance.now();
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const id = /^data: .*"bookingId":"([^"]+)"/.exec(line)?.[1];
        if (id && !this.#told.has(id)) this.#told.set(id, now);
      }
    }
  }
}
