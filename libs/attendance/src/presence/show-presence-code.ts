import { Injectable } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import { type Actor, forbidden } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { type PresenceCode, PresenceCodes } from './presence-code.js';
import { mayShowPresenceCode } from './presence.permissions.js';

/** Returns the current code for the entrance screen. */
@Injectable()
export class ShowPresenceCode {
  constructor(
    private readonly codes: PresenceCodes,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
  ) {}

  /** @throws DomainError `forbidden` unless the actor is staff; `not_found` */
  async execute(actor: Actor, centreId: string): Promise<PresenceCode> {
    await this.centres.get(centreId);
    if (!mayShowPresenceCode(actor, centreId)) throw forbidden();
    return this.codes.makeCode(centreId, await readNow(this.database));
  }
}
