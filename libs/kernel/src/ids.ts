import { v7, validate } from 'uuid';

const ID_BYTES = 16;
/** Random bytes for 256 ids. One request to the system costs more than the rest of making an id, so it serves many ids. */
const pool = new Uint8Array(256 * ID_BYTES);
let used = pool.length;
let msecs = 0;
let seq = 0;

/** A new UUIDv7. Ids are unique, and they ascend so that indexes stay dense. */
export function newId(): string {
  if (used >= pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += ID_BYTES));
  const now = Date.now();
  // Each millisecond begins at a random number. Within it, and while a clock that was put back catches up, `seq` counts up.
  if (now > msecs) {
    msecs = now;
    seq = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
  } else seq++;
  return v7({ random, msecs, seq });
}

/** True for any well-formed UUID. */
export function isId(text: string): boolean {
  return validate(text);
}
