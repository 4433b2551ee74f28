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
    if (!account || account.email === null || (purpose === 'verify' && !account.isUnverified)) return;
    await this.send(account, account.email, purpose);
  }

  private async send({ id, centreId }: Account, email: string, purpose: 'verify' | 'reset'): Promise<void> {
    await this.work.run((tx) => this.post.sendCode(tx, { personId: id, centreId }, purpose, email), {
      locks: [lockOf(id)],
    });
  }
}
