import { v7, validate } from 'uuid';
import { toLatinCode } from './latin-look-alikes.js';

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

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The pass code of a booking: 8 characters of Crockford base32, which QR codes hold in their alphanumeric mode, from 40
 * of the id's random bits. It names a booking to the front desk. It proves nothing by itself.
 */
export function passCodeOf(bookingId: string): string {
  const bits = BigInt(`0x${bookingId.replaceAll('-', '').slice(-10)}`);
  let code = '';
  for (let shift = 35n; shift >= 0n; shift -= 5n) code += CROCKFORD[Number((bits >> shift) & 31n)];
  return code;
}

/** Reads a pass code as a person types it or a scanner sends it: the code in its canonical form, or null when it is none. */
export function readPassCode(text: string): string | null {
  const code = toLatinCode(text).replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[\s-]/g, '');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}

/** The last ten hexadecimal digits of every id that has this pass code. */
export function idTailOfPassCode(code: string): string {
  let bits = 0n;
  for (const letter of code) bits = (bits << 5n) | BigInt(CROCKFORD.indexOf(letter));
  return bits.toString(16).padStart(10, '0');
}
