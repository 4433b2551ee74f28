import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** The shortest password. There are no rules about kinds of letters: they make passwords worse. */
export const MIN_PASSWORD_LETTERS = 10;
export const MAX_PASSWORD_LETTERS = 256;
/** Of 0 to 4: more than a hundred million guesses. Behind a slow hash and limits that is out of reach. */
const ENOUGH = 3;

/** What people here take first, and what no list of English passwords has. */
const LOCAL_WORDS =
  'құпиясөз құпия пароль бірлік қазақстан казахстан шымкент алматы астана ' +
  'достық қоғамдық келісім сәлем привет мектеп йцукен йцукенгшщз фывапролд birlik ' +
  'qazaqstan kazakhstan kazakstan shymkent almaty astana qupiasoz';

let estimator: ZxcvbnFactory | undefined;

/**
 * Returns true if a password is long enough and not easily guessed. The list of common passwords ships with the package,
 * so nothing is asked outside.
 * @param own what belongs to the person, such as name and address: no secret
 */
export function isStrongPassword(password: string, own: readonly string[] = []): boolean {
  const text = password.normalize('NFC');
  if ([...text].length < MIN_PASSWORD_LETTERS) return false;
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, local: LOCAL_WORDS.split(' ') },
    graphs: adjacencyGraphs,
  });
  const words = own
    .flatMap((one) => [one, ...one.split('@'), ...one.split(/[\s@.+]+/)])
    .filter((one) => one.length > 2);
  return estimator.check(text, words).score >= ENOUGH;
}
