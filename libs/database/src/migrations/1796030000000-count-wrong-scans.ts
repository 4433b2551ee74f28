import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong proofs are counted by person and by centre, not by booking. Old scans are deleted. */
export class CountWrongScans1796030000000 implements MigrationInterface {
  readonly name = 'CountWrongScans1796030000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX scan_wrong ON scan (centre_id, at) WHERE outcome = 'wrong_code'`);
    await runner.query('CREATE INDEX scan_by_age ON scan (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX scan_by_age');
    await runner.query('DROP INDEX scan_wrong');
  }
}
