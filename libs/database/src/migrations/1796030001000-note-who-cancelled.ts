import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only who cancelled a booking, or staff, takes the cancellation back. */
export class NoteWhoCancelled1796030001000 implements MigrationInterface {
  readonly name = 'NoteWhoCancelled1796030001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking ADD cancelled_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP COLUMN cancelled_by');
  }
}
