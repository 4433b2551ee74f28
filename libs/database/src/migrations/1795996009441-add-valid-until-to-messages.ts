import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From now on a message is planned with the moment from which on it would be untrue, so that no statement has to know its kind. */
export class AddValidUntilToMessages1795996009441 implements MigrationInterface {
  readonly name = 'AddValidUntilToMessages1795996009441';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message ADD valid_until timestamptz');
    // Voided rows too: a warning that an outage took back may be planned again.
    await runner.query(`
UPDATE message SET valid_until = to_timestamp(CASE
    WHEN kind = 'release_warning' THEN (facts->>'releaseAt')::float8
    WHEN kind IN ('offer', 'event_offer') THEN coalesce((facts->>'deadline')::float8, (facts->>'start')::float8)
    ELSE (facts->>'start')::float8
  END / 1000.0)
WHERE state IN ('planned', 'claimed', 'void') AND (kind LIKE 'reminder%' OR kind IN ('release_warning', 'offer', 'event_offer'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN valid_until');
  }
}
