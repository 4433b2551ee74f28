import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scan proves presence for a booking or for a session, so its subject has no foreign key. */
export class NameTheSubjectOfScans1796000000000 implements MigrationInterface {
  readonly name = 'NameTheSubjectOfScans1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scan DROP CONSTRAINT "FK_da73c5a70a016fae78503329a92"');
    await runner.query('ALTER TABLE scan RENAME COLUMN booking_id TO subject_id');
    await runner.query('ALTER INDEX scan_by_booking RENAME TO scan_by_subject');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX scan_by_subject RENAME TO scan_by_booking');
    await runner.query('ALTER TABLE scan RENAME COLUMN subject_id TO booking_id');
    await runner.query('DELETE FROM scan WHERE booking_id NOT IN (SELECT id FROM booking)');
    await runner.query(
      'ALTER TABLE scan ADD CONSTRAINT "FK_da73c5a70a016fae78503329a92" FOREIGN KEY (booking_id) REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
  }
}
