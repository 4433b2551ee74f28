import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE attempt_count (
    key text NOT NULL, points integer NOT NULL DEFAULT 0, expire bigint,
    CONSTRAINT "PK_d55e0b78f2443485f32f9eb3f9e" PRIMARY KEY (key))`,
  'CREATE INDEX attempt_count_by_expiry ON attempt_count (expire)',
  `CREATE TABLE account_code (
    id uuid NOT NULL, person_id uuid NOT NULL, purpose text NOT NULL, address text NOT NULL, tries integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT birlik_now(), expires_at timestamptz NOT NULL, ended_at timestamptz,
    CONSTRAINT account_code_purpose CHECK (purpose IN ('verify', 'reset', 'change')),
    CONSTRAINT "PK_e259c5b0e0e951197d1e747f95c" PRIMARY KEY (id),
    CONSTRAINT "FK_58b8d4396fbc920aa894802dc8e" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE)`,
  'CREATE INDEX account_code_by_time ON account_code (created_at)',
  'CREATE UNIQUE INDEX account_code_live ON account_code (person_id, purpose) WHERE ended_at IS NULL',
  `CREATE TABLE consent (
    id uuid NOT NULL, person_id uuid NOT NULL, centre_id uuid NOT NULL, version text NOT NULL,
    given_at timestamptz NOT NULL DEFAULT birlik_now(),
    CONSTRAINT "PK_9115e8d6b082d4fc46d56134d29" PRIMARY KEY (id),
    CONSTRAINT "FK_89fd0f23d8b2bad031d9663173b" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
    CONSTRAINT "FK_92f27056241c5f504b3d8c27a05" FOREIGN KEY (centre_id) REFERENCES centre(id))`,
  'CREATE INDEX consent_by_person ON consent (person_id, centre_id)',
  'ALTER TABLE person ADD email_verified_at timestamptz, ADD phone_verified_at timestamptz, ADD login_name text',
  'ALTER TABLE person ALTER COLUMN email DROP NOT NULL',
  // Whoever has an account until now was brought in by somebody who knew them.
  'UPDATE person SET email_verified_at = created_at',
  'CREATE UNIQUE INDEX person_by_login_name ON person (login_name)',
  'CREATE UNIQUE INDEX person_by_phone ON person (phone) WHERE phone IS NOT NULL AND login_name IS NULL',
  'ALTER TABLE person ADD CONSTRAINT person_login_name CHECK (login_name = lower(login_name))',
  `ALTER TABLE person ADD CONSTRAINT person_can_sign_in
    CHECK (password_hash IS NULL OR email IS NOT NULL OR phone IS NOT NULL OR login_name IS NOT NULL)`,
  `ALTER TABLE session ADD id uuid NOT NULL DEFAULT gen_random_uuid(), ADD device text,
    ADD used_at timestamptz NOT NULL DEFAULT birlik_now()`,
  `ALTER TABLE centre ADD joining jsonb NOT NULL DEFAULT '{}'`,
  'ALTER TABLE message ADD address text',
];

const DOWN = [
  'ALTER TABLE message DROP COLUMN address',
  'ALTER TABLE centre DROP COLUMN joining',
  'ALTER TABLE session DROP COLUMN used_at, DROP COLUMN device, DROP COLUMN id',
  'ALTER TABLE person DROP CONSTRAINT person_can_sign_in, DROP CONSTRAINT person_login_name',
  'DROP INDEX person_by_phone',
  'DROP INDEX person_by_login_name',
  // An address that reaches nobody stands for a missing one; it is as unique as the id.
  `UPDATE person SET email = id || '@invalid' WHERE email IS NULL`,
  'ALTER TABLE person ALTER COLUMN email SET NOT NULL',
  'ALTER TABLE person DROP COLUMN login_name, DROP COLUMN phone_verified_at, DROP COLUMN email_verified_at',
  'DROP TABLE consent',
  'DROP TABLE account_code',
  'DROP TABLE attempt_count',
];

/**
 * People sign in with an address, a phone or a login name; they prove their address by a code; they see their sessions.
 * Attempts are counted by all processes together. A centre says how people join it.
 */
export class OpenAccounts1796081000100 implements MigrationInterface {
  readonly name = 'OpenAccounts1796081000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
