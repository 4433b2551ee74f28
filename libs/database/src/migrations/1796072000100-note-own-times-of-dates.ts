import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes which dates of series have times of their own. */
export class NoteOwnTimesOfDates1796072000100 implements MigrationInterface {
  name = 'NoteOwnTimesOfDates1796072000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "booking" ADD "has_own_times" boolean NOT NULL DEFAULT false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "booking" DROP COLUMN "has_own_times"`);
  }
}
