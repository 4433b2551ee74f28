// Loaded into a server by NODE_OPTIONS: its connections lose the listener of libs/database/src/sql/lasting-client.ts, so
// the loss of a connection that is in use ends the process. The control of a proof.
import { createRequire } from 'node:module';

const { Client } = createRequire(new URL('../../package.json', import.meta.url))('pg');
const { on } = Client.prototype;

Client.prototype.on = function (event, listener) {
  return listener.name === 'ignoreLoss' ? this : on.call(this, event, listener);
};
