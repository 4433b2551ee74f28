import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bookings and registrations note when they were cancelled, declined or lapsed: a day later their links end. */
export class NoteWhenThingsWereDropped1796071000300 implements MigrationInterface {
  readonly name = 'NoteWhenThingsWereDropped1796071000300';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['booking', 'registration'])
      await runner.query(`ALTER TABLE ${table} ADD dropped_at timestamptz`);
    await runner.query(
      `UPDATE booking SET dropped_at = birlik_now() WHERE state IN ('cancelled', 'declined', 'expired')`,
    );
    await runner.query(
      `UPDATE registration SET dropped_at = birlik_now() WHERE state IN ('cancelled', 'declined', 'lapsed')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['booking', 'registration'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN dropped_at`);
  }
}
