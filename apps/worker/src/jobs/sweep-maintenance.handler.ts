import { Injectable } from '@nestjs/common';
import { CompleteEnded, ExpireRequests, HealSeries, SWEEP_MAINTENANCE } from '@birlik/bookings';
import { AuditSealer, Database, OutboxRepository, IdempotencyKeys, UnitOfWork } from '@birlik/database';
import { SessionsRepository } from '@birlik/users';
import { JobHandler } from './job-handler.js';

const BATCH = 200;
const SEALED_AT_ONCE = 2_000;

/** Closes what is over, seals the audit, forgets what nobody may need any more. */
@Injectable()
export class SweepMaintenanceHandler extends JobHandler<Record<string, never>> {
  readonly job = SWEEP_MAINTENANCE;

  constructor(
    private readonly complete: CompleteEnded,
    private readonly expireRequests: ExpireRequests,
    private readonly heal: HealSeries,
    private readonly sealer: AuditSealer,
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly sessions: SessionsRepository,
    private readonly database: Database,
  ) {
    super();
  }

  async run(): Promise<void> {
    while ((await this.complete.execute(BATCH)) === BATCH);
    while ((await this.expireRequests.execute(BATCH)) === BATCH);
    await this.heal.execute();
    while ((await this.work.run((tx) => this.sealer.seal(tx, SEALED_AT_ONCE))) === SEALED_AT_ONCE);
    await this.outbox.forgetOld(this.database);
    await this.idempotencyKeys.forgetOld(this.database);
    await this.sessions.forgetExpired(this.database);
  }
}
