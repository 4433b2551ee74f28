import { createHash } from 'node:crypto';
import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { AttemptLimit } from '@birlik/database';
import { DomainError, type ErrorCode, RATE_LIMITED } from '@birlik/kernel';
import { readLogin } from '@birlik/users';

/** Makes limits whose counts all processes share. */
interface LimitMaker {
  makeLimit(limit: AttemptLimit): RateLimiterAbstract;
}

/** Somebody who tries a password or a code. */
export interface Guesser {
  /** The network address that the attempt comes from. */
  readonly address: string;
  readonly login: string;
  /** True on a device that has signed in to the account before. */
  readonly isKnownDevice: boolean;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;
/** A hall of people shares an address, and one in ten mistypes. */
const FAILURES_OF_ADDRESS = { minute: 5, hour: 20 };
const FAILURES_OF_ACCOUNT_AN_HOUR = 3;
const CODES_OF_ADDRESS_AN_HOUR = 20;
/** Refusals that tell a guesser that they guessed wrong. Whoever was right, or was not judged, is not counted. */
const WRONG: readonly ErrorCode[] = ['wrong_credentials', 'wrong_account_code', 'invalid_request'];

/** A limit, and the key under which an attempt is counted there. */
type Count = readonly [limit: RateLimiterAbstract, key: string];

/**
 * Limits guessing of passwords and codes. Only failures count: those of an address for an account, those of the address
 * for all accounts, and those of the account from all addresses. So a hundred people behind one address sign in within a
 * minute, and a guesser does not get far with one account or with many. All processes count together.
 */
export class SignInLimits {
  private readonly pairs: RateLimiterAbstract;
  private readonly addresses: RateLimiterAbstract;
  private readonly addressHours: RateLimiterAbstract;
  private readonly accounts: RateLimiterAbstract;
  private readonly knownMinutes: RateLimiterAbstract;
  private readonly knownHours: RateLimiterAbstract;
  private readonly codes: RateLimiterAbstract;
  private readonly codeTries: RateLimiterAbstract;
  private readonly ownPasswords: RateLimiterAbstract;

  constructor(maker: LimitMaker, signInPerMinute: number) {
    const limit = (name: string, factor: number, seconds: number) =>
      maker.makeLimit({ name, points: signInPerMinute * factor, seconds });
    this.pairs = limit('pair', 1, MINUTE_SECONDS);
    this.addresses = limit('address', FAILURES_OF_ADDRESS.minute, MINUTE_SECONDS);
    this.addressHours = limit('address-hour', FAILURES_OF_ADDRESS.hour, HOUR_SECONDS);
    this.accounts = limit('account', FAILURES_OF_ACCOUNT_AN_HOUR, HOUR_SECONDS);
    this.knownMinutes = limit('known', 1, MINUTE_SECONDS);
    this.knownHours = limit('known-hour', FAILURES_OF_ACCOUNT_AN_HOUR, HOUR_SECONDS);
    this.codes = limit('codes', CODES_OF_ADDRESS_AN_HOUR, HOUR_SECONDS);
    this.codeTries = limit('code-tries', FAILURES_OF_ADDRESS.hour, HOUR_SECONDS);
    this.ownPasswords = limit('own-password', FAILURES_OF_ACCOUNT_AN_HOUR, HOUR_SECONDS);
  }

  /**
   * Runs a sign-in. Attempts from devices that have signed in to the account before are counted apart: nobody can shut
   * its owner out by trying wrong passwords.
   * @throws DomainError `rate_limited`, and every error of `signIn`
   */
  async guardSignIn<T>({ address, login, isKnownDevice }: Guesser, signIn: () => Promise<T>): Promise<T> {
    const account = readLogin(login).value;
    const counts: Count[] = isKnownDevice
      ? [
          [this.knownMinutes, account],
          [this.knownHours, account],
        ]
      : [
          [this.pairs, `${address} ${account}`],
          [this.addresses, address],
          [this.addressHours, address],
          [this.accounts, account],
        ];
    const answer = await countFailures(counts, signIn);
    // Who knows the password was mistaken before, so their hour begins anew.
    await Promise.all([this.accounts, this.knownHours].map((limit) => limit.delete(keyOf(account))));
    return answer;
  }

  /** Runs a try of a code. @throws DomainError `rate_limited`, and every error of `tryCode` */
  guardCode<T>(address: string, tryCode: () => Promise<T>): Promise<T> {
    return countFailures([[this.codeTries, address]], tryCode);
  }

  /** Runs what asks somebody who is signed in for their password. @throws DomainError `rate_limited`, and every error of `work` */
  guardOwnPassword<T>(personId: string, work: () => Promise<T>): Promise<T> {
    return countFailures([[this.ownPasswords, personId]], work);
  }

  /** Counts a code that somebody asks for, whether it is sent or not. @throws DomainError `rate_limited` */
  async countCode(address: string): Promise<void> {
    await consume([this.codes, address]);
  }
}

/** An attempt counts before it is judged, so that many at once are not more than the limit. It is given back if it was no wrong guess. */
async function countFailures<T>(counts: readonly Count[], attempt: () => Promise<T>): Promise<T> {
  const counted: Count[] = [];
  try {
    for (const count of counts) {
      await consume(count);
      counted.push(count);
    }
    const answer = await attempt();
    await giveBack(counted);
    return answer;
  } catch (error) {
    if (!(error instanceof DomainError && WRONG.includes(error.code))) await giveBack(counted);
    throw error;
  }
}

async function consume([limit, key]: Count): Promise<void> {
  try {
    await limit.consume(keyOf(key));
  } catch (stopped) {
    if (stopped instanceof Error) throw stopped;
    const retryAfterSeconds = Math.max(1, Math.ceil((stopped as RateLimiterRes).msBeforeNext / 1000));
    throw RATE_LIMITED.create({ retryAfterSeconds });
  }
}

async function giveBack(counts: readonly Count[]): Promise<void> {
  await Promise.all(counts.map(([limit, key]) => limit.reward(keyOf(key))));
}

/** Counts are kept without the addresses and logins that they are about. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
