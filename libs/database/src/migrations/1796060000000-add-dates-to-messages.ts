import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message about several dates names them, so that what becomes untrue of it can be found. */
export class AddDatesToMessages1796060000000 implements MigrationInterface {
  readonly name = 'AddDatesToMessages1796060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message ADD covers uuid[]');
    await runner.query('CREATE INDEX message_by_date ON message USING gin (covers) WHERE covers IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX message_by_date');
    await runner.query('ALTER TABLE message DROP COLUMN covers');
  }
}
