import { Injectable } from '@nestjs/common';
import type { Actor } from '@birlik/kernel';
import type { Centre } from '../centres/centre.js';
import { CentresRepository } from '../centres/centres.repository.js';
import type { Joining } from '../rules/joining.js';
import { CentreSettings, type SettingsOptions } from './centre-settings.js';

/** Changes how people join a centre. */
@Injectable()
export class ChangeJoining {
  constructor(
    private readonly settings: CentreSettings,
    private readonly centres: CentresRepository,
  ) {}

  /**
   * Values that are absent stay as they are.
   * @throws DomainError `forbidden` unless the actor is a manager; `stale_version`; `not_found`
   */
  execute(
    actor: Actor,
    centreId: string,
    joining: Partial<Joining>,
    options: SettingsOptions = {},
  ): Promise<Centre> {
    return this.settings.changeSettings(actor, centreId, options, async (tx) => {
      await this.centres.changeJoining(tx, centreId, joining);
      return { action: 'centre.joining_changed', facts: joining };
    });
  }
}
