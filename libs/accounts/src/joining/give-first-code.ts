import { Injectable } from '@nestjs/common';
import { Database, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  forbidden,
  hasRight,
  HOUR,
  type Instant,
  notFound,
  RATE_LIMITED,
} from '@birlik/kernel';
import {
  type Account,
  AccountCodes,
  AccountCodesRepository,
  ContactsRepository,
  RolesRepository,
} from '@birlik/users';
import { CodePost } from '../codes/code-post.js';
import { hasPassword } from './joining.errors.js';

/** A code that staff say to somebody who stands before them. */
export interface FirstCode {
  /** Six digits. No table and no log has them. */
  readonly digits: string;
  readonly expiresAt: Instant;
  /** What the person types with it: their phone, mail address or login name. */
  readonly login: string;
}

/**
 * Staff give somebody who has no password yet a code, with which they set one. Whoever has a password is sent a code by
 * mail instead: staff must not be able to sign in as somebody else.
 */
@Injectable()
export class GiveFirstCode {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsRepository,
    private readonly roles: RolesRepository,
    private readonly codes: AccountCodesRepository,
    private readonly digits: AccountCodes,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * @throws DomainError `forbidden`; `not_found` for somebody of another centre; `has_password`; `rate_limited` after too
   * many codes within an hour
   */
  async execute(actor: Actor, centreId: string, personId: string): Promise<FirstCode> {
    if (!hasRight(actor, centreId, 'add_people')) throw forbidden();
    const roles = await this.roles.listOfPerson(this.database, centreId, personId);
    if (roles.length === 0) throw notFound();
    const { id, ...code } = await this.work.run((tx) => this.add(tx, actor, centreId, personId), {
      locks: [lockOf(personId)],
    });
    return { ...code, digits: await this.digits.makeDigits(id) };
  }

  private async add(tx: Tx, actor: Actor, centreId: string, personId: string) {
    const account = await this.contacts.findAccount(personId, tx);
    if (!account) throw notFound();
    if (account.passwordHash !== null) throw hasPassword();
    const login = loginOf(account);
    const code = await this.codes.add(tx, { personId, purpose: 'reset', address: login });
    if (!code) throw RATE_LIMITED.create({ retryAfterSeconds: HOUR / 1_000 });
    await this.post.note(tx, { personId, centreId }, 'code_given', { by: actorName(actor) });
    return { ...code, login };
  }
}

/** A phone that two people share is the login of the first only. */
function loginOf({ loginName, phone, email, id }: Account): string {
  return loginName ?? phone ?? email ?? id;
}
