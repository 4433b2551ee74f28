import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { type Actor, forbidden, notFound } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { signSticker } from './presence-code.js';
import { mayPrintStickers } from './presence.permissions.js';

/** Makes the address on the sticker of a desk. */
@Injectable()
export class PrintSticker {
  constructor(
    private readonly signer: Signer,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * Returns the path of the page behind the sticker, with the secret after `#`.
   * @throws DomainError `forbidden` unless the actor is staff; `not_found`
   */
  async execute(actor: Actor, centreId: string, spaceId: string): Promise<string> {
    const centre = await this.centres.get(centreId);
    if (!mayPrintStickers(actor, centreId)) throw forbidden();
    const space = centre.spaces.get(spaceId);
    if (!space) throw notFound();
    return `/d/${encodeURIComponent(space.code)}#${await signSticker(this.signer, space)}`;
  }
}
