import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key without its answer says that the write was done, where too much is kept for its person already. */
export class BoundKeptAnswers1796071000100 implements MigrationInterface {
  readonly name = 'BoundKeptAnswers1796071000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key ALTER COLUMN answer DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM idempotency_key WHERE answer IS NULL');
    await runner.query('ALTER TABLE idempotency_key ALTER COLUMN answer SET NOT NULL');
  }
}
