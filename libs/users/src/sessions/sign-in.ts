import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@birlik/database';
import type { Lane } from './hash-queues.js';
import { Passwords } from './passwords.js';
import { PeopleRepository } from '../people/people.repository.js';
import { WRONG_CREDENTIALS } from './sign-in.errors.js';
import { SessionsRepository } from './sessions.repository.js';

/** Signs people in by login and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsRepository,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Opens a session and returns its token and the person's id.
   * @param device how the device names itself
   * @param lane `known` when the device has signed in to this account before
   * @throws DomainError `wrong_credentials`, the same for an unknown login and a wrong password
   */
  async execute(
    login: string,
    password: string,
    lane: Lane = 'stranger',
    device: string | null = null,
  ): Promise<{ token: string; personId: string }> {
    const account = await this.people.findLogin(login);
    if (!(await this.passwords.checkPassword(password, account?.passwordHash ?? null, lane)) || !account)
      throw WRONG_CREDENTIALS.create();
    const token = await this.work.run((tx) => this.sessions.openSession(tx, account.id, device));
    return { token, personId: account.id };
  }
}
