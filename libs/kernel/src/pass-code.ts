import { toLatinCode } from './latin-look-alikes.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * A new pass code of a booking: 8 random characters of Crockford base32, which QR codes hold in their alphanumeric mode. It
 * names the booking to the front desk, and follows from nothing else that is known of it. It proves nothing by itself.
 */
export function newPassCode(): string {
  // 32 characters: the lowest five bits of a random byte choose one, all equally often.
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => CROCKFORD[byte & 31]).join('');
}

/** Reads a pass code as a person types it or a scanner sends it: the code in its canonical form, or null when it is none. */
export function readPassCode(text: string): string | null {
  const code = toLatinCode(text).replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[\s-]/g, '');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}
