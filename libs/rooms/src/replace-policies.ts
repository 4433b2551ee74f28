import { Injectable } from '@nestjs/common';
import { Journal, lockOf, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden, holdsRole } from '@birlik/kernel';
import type { BookingPolicy } from './booking-policy.js';
import type { Centre } from './centre.js';
import { ANNOUNCE_CENTRE, CentreDirectory } from './centre-directory.js';
import { policyProblems } from './policy-problems.js';

/** A manager writes the policies of a centre anew. Bookings made before stay. */
@Injectable()
export class ReplacePolicies {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * @throws DomainError `forbidden` for anybody but a manager; `invalid_request` naming everything that is wrong, with
   * nothing changed; `stale_version` when the centre has changed since the manager saw it
   */
  async execute(
    actor: Actor,
    centreId: string,
    policies: unknown,
    options: {
      readonly version?: number | undefined;
      readonly idempotencyKey?: IdempotencyKey | undefined;
    } = {},
  ): Promise<Centre> {
    await this.centres.get(centreId);
    if (!holdsRole(actor, centreId, 'manager')) throw forbidden();
    const problems = policyProblems(policies).map(({ pointer, code }) => ({
      pointer: `/policies${pointer}`,
      code,
    }));
    if (problems.length > 0) throw new DomainError('invalid_request', 'invalid', { errors: problems });
    const kept = policies as readonly BookingPolicy[];
    await this.work.run<object>(
      async (tx) => {
        const [changed] = await tx.query<{ version: number }>(
          'UPDATE centre SET policies = $2, version = version + 1 WHERE id = $1 AND ($3::int IS NULL OR version = $3) RETURNING version',
          [centreId, JSON.stringify(kept), options.version ?? null],
        );
        if (!changed) throw new DomainError('stale_version', 'stale');
        await this.journal.write(tx, {
          centreId,
          actor,
          action: 'centre.policies_changed',
          subjectId: centreId,
          facts: { policies: kept.map(({ key, limits }) => ({ key, limits })) },
          event: { topic: 'centre.changed', payload: { kind: 'centre.changed', version: changed.version } },
          idempotencyKey: options.idempotencyKey,
          answer: {},
        });
        await tx.query(ANNOUNCE_CENTRE, [centreId]);
        return {};
      },
      { locks: [lockOf(centreId)], idempotencyKey: options.idempotencyKey },
    );
    this.centres.forget(centreId);
    return this.centres.get(centreId);
  }
}
