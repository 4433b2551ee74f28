import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';

const PURPOSE = 'account-code';
const CODES = 1_000_000;

/**
 * Makes the digits of codes that are sent to people. They follow from the id of the code and the key of the
 * installation, so no table and no message that is kept has them.
 */
@Injectable()
export class AccountCodes {
  constructor(private readonly signer: Signer) {}

  /** Returns the six digits of a code. */
  async makeDigits(codeId: string): Promise<string> {
    const signature = await this.signer.signText(PURPOSE, codeId);
    return String(signature.readUIntBE(0, 6) % CODES).padStart(6, '0');
  }

  /** Returns true for the digits of the code, in constant time. */
  async isRight(codeId: string, digits: string): Promise<boolean> {
    const [right, given] = [Buffer.from(await this.makeDigits(codeId)), Buffer.from(digits)];
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
