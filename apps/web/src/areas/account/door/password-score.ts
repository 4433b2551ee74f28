import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** As many characters as the server wants at least. */
export const MIN_PASSWORD_LETTERS = 10;
/** Of 0 to 4: what the server wants at least. */
export const ENOUGH_SCORE = 3;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The list of common passwords is large, so it comes when somebody begins to type one. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** How hard a password is to guess, of 0 to 4. The server judges; this is only told while somebody types. */
export async function scorePassword(password: string): Promise<number> {
  const text = password.normalize('NFC');
  if ([...text].length < MIN_PASSWORD_LETTERS) return 0;
  estimator ??= loadEstimator();
  estimator.catch(() => (estimator = undefined));
  return (await estimator).check(text).score;
}
