import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@birlik/database';
import { notFound } from '@birlik/kernel';
import { AccountCodesRepository, ContactsRepository, Passwords, SessionsRepository } from '@birlik/users';
import { CodePost } from '../codes/code-post.js';
import { KnownPassword } from './known-password.js';
import { checkNewPassword, listOwnWords } from './new-password.js';

export interface PasswordChange {
  readonly oldPassword: string;
  readonly password: string;
  /** The session that stays; all others end. */
  readonly token: string | null;
}

/** A person who is signed in changes their password. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly known: KnownPassword,
    private readonly contacts: ContactsRepository,
    private readonly codes: AccountCodesRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsRepository,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * @throws DomainError `invalid_request` for a wrong old password and for a new one that is easily guessed; `too_busy`
   */
  async execute(personId: string, { oldPassword, password, token }: PasswordChange): Promise<void> {
    const known = await this.known.findAccount(personId, oldPassword, '/oldPassword');
    checkNewPassword(password, listOwnWords(known));
    const passwordHash = await this.passwords.hashPassword(password);
    await this.work.run(async (tx) => {
      const account = await this.contacts.lockAccount(tx, personId);
      if (!account) throw notFound();
      await this.contacts.changePassword(tx, personId, passwordHash);
      await this.codes.endCodes(tx, personId);
      await this.sessions.closeOtherSessions(tx, personId, token);
      await this.post.sendNotice(tx, { personId, ...account }, 'password_changed', account.email);
      await this.post.note(tx, { personId, ...account }, 'password_changed', { by: 'password' });
    });
  }
}
