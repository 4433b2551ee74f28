import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A booking whose whole grace lay in an outage ends without an absence. */
export class ExcuseBookingsDuringOutages1796020100000 implements MigrationInterface {
  readonly name = 'ExcuseBookingsDuringOutages1796020100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking ADD excused boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP COLUMN excused');
  }
}
