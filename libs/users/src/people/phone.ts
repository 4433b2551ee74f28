import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Numbers without the code of a country are those of the country in which the centres are. */
const HOME = 'KZ';

/** Reads a phone number as people write it. Returns it as E.164, or null when it is none. */
export function readPhone(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, HOME);
  return phone?.isValid() ? phone.number : null;
}
