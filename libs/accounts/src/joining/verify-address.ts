import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@birlik/database';
import { AccountCodesRepository, ContactsRepository, PeopleRepository } from '@birlik/users';
import { CodePost } from '../codes/code-post.js';
import { TryCode } from '../codes/try-code.js';
import { wrongAccountCode } from '../codes/code.errors.js';

/** A person proves that they read what is sent to their address. */
@Injectable()
export class VerifyAddress {
  constructor(
    private readonly people: PeopleRepository,
    private readonly contacts: ContactsRepository,
    private readonly codes: AccountCodesRepository,
    private readonly tryCode: TryCode,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * It opens no session: whoever reads the mails of an address that somebody else typed does not know the password.
   * @throws DomainError `wrong_account_code`, the same for an unknown login and a wrong code
   */
  async execute(login: string, typed: string): Promise<void> {
    const found = await this.people.findLogin(login);
    const code = await this.tryCode.execute(found?.id ?? null, 'verify', typed);
    await this.work.run(async (tx) => {
      if (!(await this.codes.useCode(tx, code.id))) throw wrongAccountCode();
      await this.contacts.markVerified(tx, found!.id, code.address);
      const account = await this.contacts.findAccount(found!.id, tx);
      if (account) await this.post.note(tx, { personId: account.id, ...account }, 'verified');
    });
  }
}
