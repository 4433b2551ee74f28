import { Injectable } from '@nestjs/common';
import type { Person } from '@birlik/kernel';
import { ErasePerson } from '@birlik/users';
import { KnownPassword } from './known-password.js';

/** A person has their account and everything about them erased. It cannot be taken back, so the password is asked for. */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly known: KnownPassword,
    private readonly erasing: ErasePerson,
  ) {}

  /** @throws DomainError `invalid_request` for a wrong password; `last_manager`; `too_busy` */
  async execute(actor: Person, password: string): Promise<void> {
    await this.known.findAccount(actor.personId, password, '/password');
    await this.erasing.execute(actor, actor.personId);
  }
}
