import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session remembers the time and the rooms that its people were told, so that a move is noticed on every path. */
export class RememberWhatRegistrantsKnow1796060001000 implements MigrationInterface {
  readonly name = 'RememberWhatRegistrantsKnow1796060001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE activity_session ADD told_starts timestamptz, ADD told_ends timestamptz, ADD told_space_ids uuid[]',
    );
    await runner.query(
      `UPDATE activity_session s SET told_starts = b.starts, told_ends = b.ends, told_space_ids = b.space_ids
       FROM booking b WHERE b.id = s.booking_id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE activity_session DROP COLUMN told_starts, DROP COLUMN told_ends, DROP COLUMN told_space_ids',
    );
  }
}
