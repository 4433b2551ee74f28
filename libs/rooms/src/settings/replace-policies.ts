import { Injectable } from '@nestjs/common';
import { type Actor, INVALID_REQUEST } from '@birlik/kernel';
import type { Centre } from '../centres/centre.js';
import { CentresRepository } from '../centres/centres.repository.js';
import type { BookingPolicy } from '../rules/booking-policy.js';
import { findPolicyProblems } from '../rules/policy-problems.js';
import { CentreSettings, type SettingsOptions } from './centre-settings.js';

/** Replaces all policies of a centre. */
@Injectable()
export class ReplacePolicies {
  constructor(
    private readonly settings: CentreSettings,
    private readonly centres: CentresRepository,
  ) {}

  /**
   * @throws DomainError `invalid_request` with every problem; then nothing is changed; `forbidden` unless the
   * actor is a manager; `stale_version` when the centre has changed since the manager saw it; `not_found`
   */
  execute(actor: Actor, centreId: string, policies: unknown, options: SettingsOptions = {}): Promise<Centre> {
    return this.settings.changeSettings(actor, centreId, options, async (tx) => {
      const problems = findPolicyProblems(policies).map(({ pointer, code }) => ({
        pointer: `/policies${pointer}`,
        code,
      }));
      if (problems.length > 0) throw INVALID_REQUEST.create({ errors: problems });
      const wanted = policies as readonly BookingPolicy[];
      await this.centres.writePolicies(tx, centreId, wanted);
      const facts = { policies: wanted.map(({ key, limits }) => ({ key, limits })) };
      return { action: 'centre.policies_changed', facts };
    });
  }
}
