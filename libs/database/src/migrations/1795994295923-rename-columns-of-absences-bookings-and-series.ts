import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RenameColumnsOfAbsencesBookingsAndSeries1795994295923 implements MigrationInterface {
  readonly name = 'RenameColumnsOfAbsencesBookingsAndSeries1795994295923';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE absence RENAME COLUMN settled_by TO resolved_by');
    await runner.query('ALTER TABLE absence RENAME COLUMN settled_at TO resolved_at');
    await runner.query('ALTER TABLE booking RENAME COLUMN terms TO check_in_times');
    await runner.query('ALTER TABLE series RENAME COLUMN rule TO recurrence');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE series RENAME COLUMN recurrence TO rule');
    await runner.query('ALTER TABLE booking RENAME COLUMN check_in_times TO terms');
    await runner.query('ALTER TABLE absence RENAME COLUMN resolved_at TO settled_at');
    await runner.query('ALTER TABLE absence RENAME COLUMN resolved_by TO settled_by');
  }
}
