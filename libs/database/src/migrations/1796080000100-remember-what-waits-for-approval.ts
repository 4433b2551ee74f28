import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session remembers whether its people were told that its room waits for an approval. */
export class RememberWhatWaitsForApproval1796080000100 implements MigrationInterface {
  readonly name = 'RememberWhatWaitsForApproval1796080000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE activity_session ADD told_awaits boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE activity_session DROP COLUMN told_awaits');
  }
}
