import { Injectable } from '@nestjs/common';
import { AccountCodes, AccountCodesRepository, type CodePurpose, type TriedCode } from '@birlik/users';
import { wrongAccountCode } from './code.errors.js';

/** Judges the digits that somebody types. */
@Injectable()
export class TryCode {
  constructor(
    private readonly codes: AccountCodesRepository,
    private readonly digits: AccountCodes,
  ) {}

  /**
   * Returns the code if the digits are right. The try is counted first, in a transaction of its own, so that no failure
   * afterwards gives it back.
   * @param personId null for an account that does not exist
   * @throws DomainError `wrong_account_code`
   */
  async execute(personId: string | null, purpose: CodePurpose, typed: string): Promise<TriedCode> {
    const code = personId === null ? null : await this.codes.takeTry(personId, purpose);
    if (!code || !(await this.digits.isRight(code.id, typed))) throw wrongAccountCode();
    return code;
  }
}
