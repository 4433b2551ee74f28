import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isDuplicate, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import type { Language } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { ContactsRepository, Passwords, PeopleRepository } from '@birlik/users';
import { CodePost } from '../codes/code-post.js';
import { signUpClosed } from './joining.errors.js';
import { type Addresses, readSignUp, type SignUpForm } from './read-sign-up.js';

/** Somebody who joins, with their language. */
export interface SignUpCommand extends SignUpForm {
  readonly language: Language;
}

/** A form that was read. */
interface Joiner extends Addresses {
  readonly fullName: string;
  readonly language: Language;
  readonly consentVersion: string;
  readonly passwordHash: string;
}

/** A person makes an account in a centre. */
@Injectable()
export class SignUp {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly contacts: ContactsRepository,
    private readonly passwords: Passwords,
    private readonly post: CodePost,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Adds a member who has yet to prove their address. Who has the address already is not added a second time: they are
   * told by mail, and whoever filled in the form gets the same answer. Returns the id of the new person; null for none.
   * @throws DomainError `sign_up_closed`; `invalid_request`; `not_found`; `too_busy`
   */
  async execute(centreId: string, command: SignUpCommand): Promise<string | null> {
    const centre = await this.centres.get(centreId);
    if (!centre.joining.signUp) throw signUpClosed();
    const addresses = readSignUp(command, centre.joining);
    // Before anybody is looked up: a hash takes most of the time, whoever has the address.
    const passwordHash = await this.passwords.hashPassword(command.password, 'stranger');
    const { fullName, language, consentVersion } = command;
    const joiner: Joiner = { fullName, language, consentVersion, passwordHash, ...addresses };
    const join = () => this.work.run((tx) => this.join(tx, centre, joiner), { locks: listLocks(addresses) });
    // Whoever adds people elsewhere does not take these locks.
    return join().catch((error: unknown) => {
      if (isDuplicate(error)) return join();
      throw error;
    });
  }

  private async join(
    tx: Tx,
    centre: Centre,
    { email, phone, consentVersion, ...one }: Joiner,
  ): Promise<string | null> {
    const holder = await this.contacts.findHolder(tx, email === null ? { phone } : { email });
    if (holder !== null) {
      await this.tellHolder(tx, holder);
      return null;
    }
    // A phone that is somebody else's login stays theirs; the address alone is enough.
    const isPhoneFree = phone !== null && (await this.contacts.findHolder(tx, { phone })) === null;
    const personId = await this.people.add(tx, {
      ...one,
      displayName: one.fullName.split(' ')[0] ?? one.fullName,
      email,
      phone: isPhoneFree ? phone : null,
      isVerified: false,
    });
    await this.people.giveRole(tx, personId, { centreId: centre.id, kind: 'member' });
    await this.contacts.addConsent(tx, personId, centre.id, consentVersion);
    await this.post.note(tx, { personId, centreId: centre.id }, 'joined');
    if (email !== null) await this.post.sendCode(tx, { personId, centreId: centre.id }, 'verify', email);
    return personId;
  }

  private async tellHolder(tx: Tx, personId: string): Promise<void> {
    const account = await this.contacts.lockAccount(tx, personId);
    if (!account) return;
    await this.post.sendNotice(tx, { personId, ...account }, 'account_known', account.email);
    await this.post.note(tx, { personId, ...account }, 'known');
  }
}

/** Two forms with one address are read one after the other. */
function listLocks({ email, phone }: Addresses): bigint[] {
  return [email, phone].flatMap((address) =>
    address === null ? [] : [lockOf(createHash('sha256').update(address).digest('hex'))],
  );
}
