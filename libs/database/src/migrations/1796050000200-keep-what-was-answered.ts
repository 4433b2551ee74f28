import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that staff have answered keeps how it was before, so that the answer can be undone. */
export class KeepWhatWasAnswered1796050000200 implements MigrationInterface {
  readonly name = 'KeepWhatWasAnswered1796050000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking ADD before_answer jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP COLUMN before_answer');
  }
}
