import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';

const PURPOSE = 'device';
/** Several people may sign in on one device: at the front desk, at home. */
const MAX_ACCOUNTS_OF_DEVICE = 4;
const TOKEN = /^[\w-]{43}$/;

/**
 * Knows the devices that have signed in to an account before. A device keeps one token for each account: the HMAC of the
 * login. So a token is equal on every device of an account and tells no device from another; it opens nothing, and only
 * decides in which queue a password waits and where attempts are counted.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly signer: Signer) {}

  /** Returns true when one of the tokens was given for this login. A forged token is none. */
  async isKnown(login: string, tokens: readonly string[]): Promise<boolean> {
    const checks = tokens
      .filter((token) => TOKEN.test(token))
      .slice(0, MAX_ACCOUNTS_OF_DEVICE)
      .map((token) => this.signer.isSigned(PURPOSE, fold(login), Buffer.from(token, 'base64url')));
    return (await Promise.all(checks)).includes(true);
  }

  /** Returns what a device keeps after a sign-in: the token of this login first, then those it had. */
  async addLogin(login: string, tokens: readonly string[]): Promise<string[]> {
    const own = (await this.signer.signText(PURPOSE, fold(login))).toString('base64url');
    const others = tokens.filter((token) => TOKEN.test(token) && token !== own);
    return [own, ...others].slice(0, MAX_ACCOUNTS_OF_DEVICE);
  }
}

/** One account is one login, however it is typed. */
function fold(login: string): string {
  return login.toLowerCase();
}
