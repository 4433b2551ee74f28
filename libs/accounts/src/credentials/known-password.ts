import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '@birlik/kernel';
import { type Account, ContactsRepository, Passwords } from '@birlik/users';

/** Asks a person who is signed in for their password, before something that a stolen session must not do. */
@Injectable()
export class KnownPassword {
  constructor(
    private readonly contacts: ContactsRepository,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Returns the account if the password is right.
   * @param pointer names the field of the password
   * @throws DomainError `invalid_request` for a wrong password; `too_busy`
   */
  async findAccount(personId: string, password: string, pointer: string): Promise<Account> {
    const account = await this.contacts.findAccount(personId);
    if (!account) throw notFound();
    if (!(await this.passwords.checkPassword(password, account.passwordHash, 'known')))
      throw invalid(pointer, 'wrong_password');
    return account;
  }
}
