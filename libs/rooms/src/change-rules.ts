import { Injectable } from '@nestjs/common';
import { Journal, lockOf, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, DomainError, forbidden, holdsRole, notFound } from '@birlik/kernel';
import type { Centre } from './centre.js';
import { ANNOUNCE_CENTRE, CentreDirectory } from './centre-directory.js';
import { applyRuleChanges, type CentreRules, DEFAULT_RULES } from './centre-rules.js';

/** A manager changes policy values of a centre. Bookings made before keep the values they were made under. */
@Injectable()
export class ChangeRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
  ) {}

  /**
   * @throws DomainError `forbidden` for anybody but a manager of the centre; `invalid_request` naming every value
   * that is unknown or out of bounds, with nothing changed; `stale_version`
   */
  async execute(
    actor: Actor,
    centreId: string,
    changes: Readonly<Record<string, unknown>>,
    options: {
      readonly version?: number | undefined;
      readonly idempotencyKey?: IdempotencyKey | undefined;
    } = {},
  ): Promise<Centre> {
    await this.centres.get(centreId);
    if (!holdsRole(actor, centreId, 'manager')) throw forbidden();
    await this.work.run<object>(
      async (tx) => {
        const [row] = await tx.query<{ rules: CentreRules; version: number }>(
          'SELECT rules, version FROM centre WHERE id = $1 FOR UPDATE',
          [centreId],
        );
        if (!row) throw notFound();
        if (options.version !== undefined && options.version !== row.version)
          throw new DomainError('stale_version', 'stale', { version: row.version });
        const { rules, problems } = applyRuleChanges({ ...DEFAULT_RULES, ...row.rules }, changes);
        if (problems.length > 0) throw new DomainError('invalid_request', 'invalid', { errors: problems });
        const [changed] = await tx.query<{ version: number }>(
          'UPDATE centre SET rules = $2, version = version + 1 WHERE id = $1 RETURNING version',
          [centreId, JSON.stringify(rules)],
        );
        await this.journal.write(tx, {
          centreId,
          actor,
          action: 'centre.rules_changed',
          subjectId: centreId,
          facts: { changes },
          event: { topic: 'centre.changed', payload: { kind: 'centre.changed', version: changed?.version } },
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
