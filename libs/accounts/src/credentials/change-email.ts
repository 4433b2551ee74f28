import { Injectable } from '@nestjs/common';
import { isDuplicate, lockOf, UnitOfWork } from '@birlik/database';
import { invalid, notFound } from '@birlik/kernel';
import { AccountCodesRepository, ContactsRepository, readEmail } from '@birlik/users';
import { CodePost } from '../codes/code-post.js';
import { wrongAccountCode } from '../codes/code.errors.js';
import { TryCode } from '../codes/try-code.js';
import { KnownPassword } from './known-password.js';

/** A person changes the address of their mails, and proves the new one by a code. */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly known: KnownPassword,
    private readonly contacts: ContactsRepository,
    private readonly codes: AccountCodesRepository,
    private readonly tryCode: TryCode,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Sends a code to the new address. An address of somebody else gets a mail that says so, and the caller the same answer.
   * @throws DomainError `invalid_request` for a wrong password and for what is no address; `too_busy`
   */
  async sendCode(personId: string, typed: string, password: string): Promise<void> {
    const email = readEmail(typed);
    if (email === null) throw invalid('/email', 'not_an_email');
    await this.known.findAccount(personId, password, '/password');
    await this.work.run(
      async (tx) => {
        const account = await this.contacts.lockAccount(tx, personId);
        if (!account) throw notFound();
        const holderId = await this.contacts.findHolder(tx, { email });
        if (holderId === null || holderId === personId)
          return this.post.sendCode(tx, { personId, ...account }, 'change', email);
        const holder = await this.contacts.lockAccount(tx, holderId);
        if (holder)
          await this.post.sendNotice(tx, { personId: holderId, ...holder }, 'account_known', holder.email);
      },
      { locks: [lockOf(personId)] },
    );
  }

  /**
   * Gives the person the address to which the code went, and tells the address that they had.
   * @throws DomainError `wrong_account_code`, also when somebody else has got the address meanwhile
   */
  async confirm(personId: string, typed: string): Promise<void> {
    const code = await this.tryCode.execute(personId, 'change', typed);
    const change = this.work.run(async (tx) => {
      const account = await this.contacts.lockAccount(tx, personId);
      if (!account || !(await this.codes.useCode(tx, code.id))) throw wrongAccountCode();
      await this.contacts.changeEmail(tx, personId, code.address);
      // A code that went to the old address opens nothing any more.
      await this.codes.endCodes(tx, personId);
      if (account.email !== code.address)
        await this.post.sendNotice(tx, { personId, ...account }, 'contact_changed', account.email);
      await this.post.note(tx, { personId, ...account }, 'email_changed');
    });
    await change.catch((error: unknown) => {
      throw isDuplicate(error) ? wrongAccountCode() : error;
    });
  }
}
