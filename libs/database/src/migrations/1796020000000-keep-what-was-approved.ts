import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A booking that was approved and then changed keeps what was agreed to, so that a change that is taken back needs no new approval. */
export class KeepWhatWasApproved1796020000000 implements MigrationInterface {
  readonly name = 'KeepWhatWasApproved1796020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking ADD approved jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP COLUMN approved');
  }
}
