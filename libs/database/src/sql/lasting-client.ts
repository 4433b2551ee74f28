import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss is an error of its statements and not the end of the process. A pool listens for
 * errors only while a connection is idle: between two statements of a transaction nobody would hear the
 * server end it, and an event `error` that nobody hears ends Node.js.
 */
export class LastingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', ignoreLoss);
  }
}

/** The next statement of the connection fails and reports the loss. */
function ignoreLoss(): void {
  // Nothing to do here.
}
