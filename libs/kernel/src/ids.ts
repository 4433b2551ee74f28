import { v7, validate } from 'uuid';

const ID_BYTES = 16;
/** Asking the system for randomness costs more than all the rest of an id; so it is asked for many at once. */
const pool = new Uint8Array(256 * ID_BYTES);
let used = pool.length;
let msecs = 0;
let seq = 0;

/** A new UUIDv7: unique, and ascending so that indexes stay dense. */
export function newId(): string {
  if (used >= pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += ID_BYTES));
  const now = Date.now();
  // Within a millisecond, and while a clock that was put back catches up, it counts on from a random number.
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
 * The pass code of a booking: 8 characters of Crockford base32 (QR alphanumeric), 40 of the id's random bits.
 * It names a booking to the front desk; it proves nothing by itself.
 */
export function passCodeOf(bookingId: string): string {
  const bits = BigInt(`0x${bookingId.replaceAll('-', '').slice(-10)}`);
  let code = '';
  for (let shift = 35n; shift >= 0n; shift -= 5n) code += CROCKFORD[Number((bits >> shift) & 31n)];
  return code;
}

/** What a person may type or a scanner send for a pass code, in its one written form; null when it cannot be one. */
export function readPassCode(text: string): string | null {
  const code = text.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[\s-]/g, '');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}

/** The last ten hexadecimal digits of the ids that bear this pass code. */
export function idTailOfPassCode(code: string): string {
  let bits = 0n;
  for (const letter of code) bits = (bits << 5n) | BigInt(CROCKFORD.indexOf(letter));
  return bits.toString(16).padStart(10, '0');
}
