import { Injectable } from '@nestjs/common';
import { lockOf, UnitOfWork } from '@birlik/database';
import { type Account, ContactsRepository, PeopleRepository } from '@birlik/users';
import { CodePost } from './code-post.js';

/** Sends somebody who is not signed in a code: to prove their address, or to set a new password. */
@Injectable()
export class SendAccountCode {
  constructor(
    private readonly people: PeopleRepository,
    private readonly contacts: ContactsRepository,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /** Does nothing for an unknown login, for an account that no mail reaches, and for one that needs no proof. */
  async execute(login: string, purpose: 'verify' | 'reset'): Promise<void> {
    const found = await this.people.findLogin(login);
    const account = found && (await this.contacts.findAccount(found.id));
    if (isReached(account, purpose)) await this.send(account.id, purpose);
  }

  private async send(personId: string, purpose: 'verify' | 'reset'): Promise<void> {
    await this.work.run(
      async (tx) => {
        // The lock was waited for: the person may be erased by now.
        const account = await this.contacts.lockAccount(tx, personId);
        if (isReached(account, purpose))
          await this.post.sendCode(tx, { personId, ...account }, purpose, account.email);
      },
      { locks: [lockOf(personId)] },
    );
  }
}

function isReached(
  account: Account | null,
  purpose: 'verify' | 'reset',
): account is Account & { readonly email: string } {
  return account !== null && account.email !== null && (purpose === 'reset' || account.isUnverified);
}
