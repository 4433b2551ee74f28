import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The waitlist asks for cancellations that may still be undone. */
export class IndexCancellationsToUndo1796020200000 implements MigrationInterface {
  readonly name = 'IndexCancellationsToUndo1796020200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX booking_undoable ON booking (undo_until) WHERE state = 'cancelled'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX booking_undoable');
  }
}
