import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody waits for is kept for the queue for some seconds after its booking has ended. */
export class KeepClaimsForQueues1796080000000 implements MigrationInterface {
  readonly name = 'KeepClaimsForQueues1796080000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE allocation ADD queue_from timestamptz');
    await runner.query(
      'CREATE INDEX allocation_kept ON allocation (queue_from) WHERE live AND queue_from IS NOT NULL',
    );
    await runner.query('DROP INDEX booking_undoable');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX booking_undoable ON booking (undo_until) WHERE state = 'cancelled'`);
    await runner.query('DROP INDEX allocation_kept');
    await runner.query('ALTER TABLE allocation DROP COLUMN queue_from');
  }
}
