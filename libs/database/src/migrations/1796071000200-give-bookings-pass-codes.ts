import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Crockford base32, as in `libs/kernel/src/pass-code.ts`. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SQL: a random pass code. Eight bytes of a random UUID without its fixed bits, five bits of each. */
const RANDOM_CODE = `(SELECT string_agg(substr('${ALPHABET}', 1 + (get_byte(r.bytes, n) & 31), 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes WHERE b.id IS NOT NULL) r, unnest(ARRAY[0, 1, 2, 3, 4, 5, 10, 11]) n)`;

/**
 * The pass code was the end of the booking's id, so whoever knew an id knew the code. It is random now and has a column of its
 * own. Messages that are still to be sent name the new code; mails that were sent name one that is not found any more.
 */
export class GiveBookingsPassCodes1796071000200 implements MigrationInterface {
  readonly name = 'GiveBookingsPassCodes1796071000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking ADD pass_code text');
    await runner.query(`UPDATE booking b SET pass_code = ${RANDOM_CODE}`);
    await runner.query('ALTER TABLE booking ALTER COLUMN pass_code SET NOT NULL');
    await runner.query('DROP INDEX booking_by_pass');
    await runner.query('CREATE INDEX booking_by_pass ON booking (pass_code)');
    await runner.query(
      `UPDATE message m SET facts = jsonb_set(m.facts, '{passCode}', to_jsonb(b.pass_code))
       FROM booking b WHERE b.id = m.subject_id AND m.facts ? 'passCode' AND m.state <> 'sent'`,
    );
    // Their answers have the old code, or none.
    await runner.query(`DELETE FROM idempotency_key WHERE answer LIKE '%"noShowDueAt":%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP COLUMN pass_code');
    await runner.query('CREATE INDEX booking_by_pass ON booking (right(id::text, 10))');
  }
}
