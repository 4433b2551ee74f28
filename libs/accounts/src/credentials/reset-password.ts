import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@birlik/database';
import {
  AccountCodesRepository,
  ContactsRepository,
  Passwords,
  PeopleRepository,
  SessionsRepository,
} from '@birlik/users';
import { CodePost } from '../codes/code-post.js';
import { wrongAccountCode } from '../codes/code.errors.js';
import { TryCode } from '../codes/try-code.js';
import { checkNewPassword } from './new-password.js';

/** Somebody who forgot their password sets a new one by a code. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly contacts: ContactsRepository,
    private readonly codes: AccountCodesRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsRepository,
    private readonly tryCode: TryCode,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Sets the password, ends every session and every other code, and tells the person. Returns their id.
   * @throws DomainError `wrong_account_code`, the same for an unknown login and a wrong code; `invalid_request` for a
   * password that is easily guessed; `too_busy`
   */
  async execute(login: string, typed: string, password: string): Promise<string> {
    // Judged by what the caller typed alone, so that it says nothing about an account.
    checkNewPassword(password, [login]);
    const found = await this.people.findLogin(login);
    const code = await this.tryCode.execute(found?.id ?? null, 'reset', typed);
    const personId = found!.id;
    const passwordHash = await this.passwords.hashPassword(password);
    await this.work.run(async (tx) => {
      const account = await this.contacts.lockAccount(tx, personId);
      if (!account || !(await this.codes.useCode(tx, code.id))) throw wrongAccountCode();
      await this.codes.endCodes(tx, personId);
      await this.contacts.changePassword(tx, personId, passwordHash);
      // Whoever reads the code reads mail at this address.
      await this.contacts.markVerified(tx, personId, code.address);
      await this.sessions.closeOtherSessions(tx, personId, null);
      await this.post.sendNotice(tx, { personId, ...account }, 'password_changed', account.email);
      await this.post.note(tx, { personId, ...account }, 'password_changed', { by: 'code' });
    });
    return personId;
  }
}
