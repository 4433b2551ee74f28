import { Injectable } from '@nestjs/common';
import { type Actor, forbidden } from '@birlik/kernel';
import { CentreDirectory } from '../centres/centre-directory.js';
import { isInNetworks, suggestNetwork } from '../rules/networks.js';
import { mayChangeSettings } from './settings.permissions.js';

/** The networks of a centre, for its managers. */
export interface CentreNetworks {
  readonly networks: readonly string[];
  /** The range from which the manager calls; null when it is named already or the address is not known. */
  readonly suggested: string | null;
  /** The version of the centre. */
  readonly version: number;
}

/** Reads the networks of a centre. */
@Injectable()
export class ReadNetworks {
  constructor(private readonly directory: CentreDirectory) {}

  /** @throws DomainError `forbidden` unless the actor is a manager; `not_found` */
  async execute(actor: Actor, centreId: string, address: string): Promise<CentreNetworks> {
    const { networks, version } = await this.directory.get(centreId);
    if (!mayChangeSettings(actor, centreId)) throw forbidden();
    const isNamed = isInNetworks(address, networks);
    return { networks, suggested: isNamed ? null : suggestNetwork(address), version };
  }
}
