import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who decides by settings of a centre that were read before says so at the beginning, and hears of it when they have changed. */
export class DecideBySettingsOfNow1795961000000 implements MigrationInterface {
  name = 'DecideBySettingsOfNow1795961000000';

  async up(runner: QueryRunner): Promise<void> {
    // VOLATILE, so that it sees what was committed while its transaction waited for a lock.
    await runner.query(`
CREATE FUNCTION birlik_decide_by(centre_id uuid, seen integer) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM centre c WHERE c.id = centre_id AND c.version = seen) THEN
    RAISE EXCEPTION 'the settings of centre % have changed', centre_id USING ERRCODE = 'BK001';
  END IF;
END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION birlik_decide_by(uuid, integer)');
  }
}
