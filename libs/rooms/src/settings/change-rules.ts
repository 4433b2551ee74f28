import { Injectable } from '@nestjs/common';
import { type Actor, INVALID_REQUEST } from '@birlik/kernel';
import type { Centre } from '../centres/centre.js';
import { CentresRepository } from '../centres/centres.repository.js';
import { applyRuleChanges, DEFAULT_RULES } from '../rules/centre-rules.js';
import { CentreSettings, type SettingsOptions } from './centre-settings.js';

/** Changes rules of a centre. */
@Injectable()
export class ChangeRules {
  constructor(
    private readonly settings: CentreSettings,
    private readonly centres: CentresRepository,
  ) {}

  /**
   * @throws DomainError `invalid_request` with every rule that is unknown or out of bounds; then nothing is
   * changed; `forbidden` unless the actor is a manager; `stale_version`; `not_found`
   */
  execute(
    actor: Actor,
    centreId: string,
    changes: Readonly<Record<string, unknown>>,
    options: SettingsOptions = {},
  ): Promise<Centre> {
    return this.settings.changeSettings(actor, centreId, options, async (tx) => {
      const before = await this.centres.readRules(tx, centreId);
      const { rules, problems } = applyRuleChanges({ ...DEFAULT_RULES, ...before }, changes);
      if (problems.length > 0) throw INVALID_REQUEST.create({ errors: problems });
      await this.centres.writeRules(tx, centreId, rules);
      return { action: 'centre.rules_changed', facts: { changes } };
    });
  }
}
