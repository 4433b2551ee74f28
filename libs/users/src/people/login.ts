import { foldName } from '@birlik/kernel';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What somebody types to sign in. */
export type Login =
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'phone'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string };

const HOME_COUNTRY = 'KZ';
const MAX_EMAIL = 254;
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u;
const LOGIN_NAME = /^[a-z][a-z0-9._-]{2,39}$/;

/** Returns a mail address in small letters; null for what is none. */
export function readEmail(text: string): string | null {
  const email = text.trim().normalize('NFC').toLowerCase();
  return email.length <= MAX_EMAIL && EMAIL.test(email) ? email : null;
}

/** Returns a phone number as E.164; null for what is none. Without a country it is one of Kazakhstan: 8 701 … or 701 …. */
export function readPhone(text: string): string | null {
  if (text.length > 40) return null;
  const phone = parsePhoneNumberFromString(text, HOME_COUNTRY);
  return phone?.isPossible() ? phone.number : null;
}

/** Returns a login name in small letters; null for what is none. It never looks like an address or a number. */
export function readLoginName(text: string): string | null {
  const name = text.trim().toLowerCase();
  return LOGIN_NAME.test(name) ? name : null;
}

/** Returns a login name that is like the name of a person: «Айдана Серік» gets `aidana.serik`. */
export function suggestLoginName(fullName: string): string {
  const letters = foldName(fullName).replace(/[^a-z]+/g, '.');
  const name = letters
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 30)
    .replace(/\.+$/, '');
  return readLoginName(name) ?? 'member';
}

/** Reads what somebody typed to sign in. What is neither an address nor a phone is a login name. */
export function readLogin(text: string): Login {
  const trimmed = text.trim();
  if (trimmed.includes('@')) return { kind: 'email', value: readEmail(trimmed) ?? trimmed.toLowerCase() };
  const phone = readPhone(trimmed);
  if (phone !== null) return { kind: 'phone', value: phone };
  return { kind: 'name', value: trimmed.toLowerCase() };
}
