import { Injectable } from '@nestjs/common';
import { type Actor, invalid } from '@birlik/kernel';
import type { Centre } from '../centres/centre.js';
import { CentresRepository } from '../centres/centres.repository.js';
import { isNetworkList } from '../rules/networks.js';
import { CentreSettings, type SettingsOptions } from './centre-settings.js';

/** Replaces the networks of a centre: whoever calls from one of them is at the centre. */
@Injectable()
export class ReplaceNetworks {
  constructor(
    private readonly settings: CentreSettings,
    private readonly centres: CentresRepository,
  ) {}

  /**
   * @throws DomainError `invalid_request` for what is no range; `forbidden` unless the actor is a manager;
   * `stale_version`; `not_found`
   */
  execute(actor: Actor, centreId: string, networks: unknown, options: SettingsOptions = {}): Promise<Centre> {
    return this.settings.changeSettings(actor, centreId, options, async (tx) => {
      if (!isNetworkList(networks)) throw invalid('/networks', 'invalid');
      await this.centres.writeNetworks(tx, centreId, networks);
      return { action: 'centre.networks_changed', facts: { networks } };
    });
  }
}
