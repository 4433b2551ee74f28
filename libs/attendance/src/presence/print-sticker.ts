import { Injectable } from '@nestjs/common';
import { Signer } from '@birlik/database';
import { type Actor, forbidden, notFound } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { signSticker } from './presence-code.js';
import { mayPrintStickers } from './presence.permissions.js';

/** Makes the address that the sticker of a desk shows. */
@Injectable()
export class PrintSticker {
  constructor(
    private readonly signer: Signer,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * The path of the page behind the sticker. What follows # is its secret.
   * @throws DomainError `forbidden` for anybody but staff; `not_found`
   */
  async execute(actor: Actor, centreId: string, spaceId: string): Promise<string> {
    const centre = await this.centres.get(centreId);
    if (!mayPrintStickers(actor, centreId)) throw forbidden();
    const space = centre.spaces.get(spaceId);
    if (!space) throw notFound();
    return `/d/${encodeURIComponent(space.code)}#${await signSticker(this.signer, space)}`;
  }
}
