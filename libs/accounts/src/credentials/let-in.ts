import { randomBytes } from 'node:crypto';
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

const PASSWORD_BYTES = 12;

/** Lets somebody back in who lost everything. Only whoever runs the server can ask for it. */
@Injectable()
export class LetIn {
  constructor(
    private readonly people: PeopleRepository,
    private readonly contacts: ContactsRepository,
    private readonly codes: AccountCodesRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsRepository,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Gives the account a new password, and ends every session and every code: somebody else may have them. Returns the
   * password; null for an unknown login and a closed account.
   */
  async execute(login: string): Promise<string | null> {
    const found = await this.people.findLogin(login);
    if (!found) return null;
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const passwordHash = await this.passwords.hashPassword(password);
    await this.work.run(async (tx) => {
      await this.contacts.changePassword(tx, found.id, passwordHash);
      await this.codes.endCodes(tx, found.id);
      await this.sessions.closeOtherSessions(tx, found.id, null);
      const account = await this.contacts.findAccount(found.id, tx);
      if (account) await this.post.note(tx, { personId: found.id, ...account }, 'let_in');
    });
    return password;
  }
}
