import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities, then completed by hand with what TypeORM cannot say: functions and covering indexes. */
export class CreateTheHouse1795475208121 implements MigrationInterface {
  readonly name = 'CreateTheHouse1795475208121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(NOW);
    await runner.query(RFC3339);
    await runner.query(`CREATE TABLE audit (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      centre_id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT birlik_now(),
      actor text NOT NULL,
      action text NOT NULL,
      subject_id uuid NOT NULL,
      facts jsonb NOT NULL DEFAULT '{}',
      seq bigint,
      hash bytea,
      CONSTRAINT "PK_1d3d120ddaf7bc9b1ed68ed463a" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE idempotency_key (
      person_id uuid NOT NULL,
      key text NOT NULL,
      fingerprint bytea NOT NULL,
      answer text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT birlik_now(),
      CONSTRAINT "PK_919666cdc99ede935ddb1957cd8" PRIMARY KEY (person_id, key)
    )`);
    await runner.query(`CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at)`);
    await runner.query(`CREATE TABLE outbox (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      centre_id uuid NOT NULL,
      topic text NOT NULL,
      payload jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT birlik_now(),
      relayed_seq bigint,
      CONSTRAINT "PK_340ab539f309f03bdaa14aa7649" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX outbox_by_relay ON outbox (relayed_seq)`);
    await runner.query(`CREATE TABLE organisation (
      id uuid NOT NULL,
      centre_id uuid NOT NULL,
      key text NOT NULL,
      type text NOT NULL,
      parent_id uuid,
      names jsonb NOT NULL,
      level text NOT NULL DEFAULT 'city',
      example boolean NOT NULL DEFAULT false,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX organisation_by_key ON organisation (centre_id, key)`);
    await runner.query(`CREATE TABLE person (
      id uuid NOT NULL,
      full_name text NOT NULL,
      display_name text NOT NULL,
      search_name text NOT NULL,
      email text NOT NULL,
      phone text,
      language text NOT NULL DEFAULT 'kk',
      password_hash text,
      disabled_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT birlik_now(),
      CONSTRAINT person_language CHECK (language IN ('kk', 'ru', 'en')),
      CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX person_by_email ON person (email)`);
    await runner.query(`CREATE TABLE role (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      centre_id uuid NOT NULL,
      organisation_id uuid,
      kind text NOT NULL,
      CONSTRAINT role_kind CHECK ((organisation_id IS NULL AND kind IN ('member', 'front_desk', 'manager')) OR (organisation_id IS NOT NULL AND kind IN ('organiser', 'representative'))),
      CONSTRAINT "PK_b36bcfe02fc8de3c57a8b2391c2" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX role_by_centre ON role (centre_id)`);
    await runner.query(`CREATE TABLE session (
      token_hash bytea NOT NULL,
      person_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT birlik_now(),
      expires_at timestamptz NOT NULL,
      CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY (token_hash)
    )`);
    await runner.query(`CREATE INDEX session_by_person ON session (person_id)`);
    await runner.query(`CREATE INDEX session_by_expiry ON session (expires_at)`);
    await runner.query(`CREATE TABLE message (
      id uuid NOT NULL,
      centre_id uuid NOT NULL,
      subject_id uuid NOT NULL,
      subject_version integer NOT NULL,
      kind text NOT NULL,
      recipient_id uuid NOT NULL,
      channel text NOT NULL,
      planned_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'planned',
      facts jsonb NOT NULL,
      attempts integer NOT NULL DEFAULT '0',
      claimed_at timestamptz,
      sent_at timestamptz,
      problem text,
      CONSTRAINT message_state CHECK (state IN ('planned', 'claimed', 'sent', 'void', 'failed')),
      CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX message_by_recipient ON message (recipient_id, planned_at)`);
    await runner.query(`CREATE INDEX message_in_hand ON message (claimed_at) WHERE state = 'claimed'`);
    await runner.query(`CREATE INDEX message_due ON message (planned_at) WHERE state = 'planned'`);
    await runner.query(
      `CREATE UNIQUE INDEX message_once ON message (subject_id, subject_version, kind, recipient_id, channel)`,
    );
    await runner.query(`CREATE TABLE centre (
      id uuid NOT NULL,
      slug text NOT NULL,
      names jsonb NOT NULL,
      address jsonb NOT NULL,
      zone text NOT NULL,
      calendar text NOT NULL,
      rules jsonb NOT NULL,
      hours jsonb NOT NULL,
      holiday_hours jsonb NOT NULL DEFAULT '[]',
      areas jsonb NOT NULL,
      features jsonb NOT NULL,
      programmes jsonb NOT NULL,
      template text NOT NULL,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT birlik_now(),
      CONSTRAINT "PK_935b270f171eab8dc96443baeb3" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX centre_by_slug ON centre (slug)`);
    await runner.query(`CREATE TABLE equipment (
      centre_id uuid NOT NULL,
      key text NOT NULL,
      names jsonb NOT NULL,
      count integer NOT NULL,
      CONSTRAINT equipment_count CHECK (count >= 0),
      CONSTRAINT "PK_3050440c51aaf84a31e75b06f25" PRIMARY KEY (centre_id, key)
    )`);
    await runner.query(`CREATE TABLE floor (
      id uuid NOT NULL,
      centre_id uuid NOT NULL,
      key text NOT NULL,
      level integer NOT NULL,
      names jsonb NOT NULL,
      plan jsonb NOT NULL,
      CONSTRAINT "PK_16a0823530c5b0dd226b8a96ee1" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX floor_by_key ON floor (centre_id, key)`);
    await runner.query(`CREATE TABLE space (
      id uuid NOT NULL,
      centre_id uuid NOT NULL,
      floor_id uuid,
      code text NOT NULL,
      kind text NOT NULL,
      equipment_key text,
      names jsonb,
      area text NOT NULL,
      capacity integer NOT NULL DEFAULT '1',
      features text array NOT NULL DEFAULT '{}',
      part_ids uuid array NOT NULL DEFAULT '{}',
      at integer array NOT NULL,
      active_to timestamptz,
      CONSTRAINT space_capacity CHECK (capacity >= 1),
      CONSTRAINT space_kind CHECK (kind IN ('desk', 'room', 'unit')),
      CONSTRAINT space_place CHECK ((kind = 'unit') = (equipment_key IS NOT NULL) AND (kind = 'unit') = (floor_id IS NULL)),
      CONSTRAINT "PK_094f5ec727fe052956a11623640" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX space_by_code ON space (centre_id, code)`);
    await runner.query(`CREATE TABLE working_day (
      calendar text NOT NULL,
      date date NOT NULL,
      kind text NOT NULL,
      names jsonb NOT NULL,
      source text NOT NULL,
      confirmed boolean NOT NULL,
      CONSTRAINT working_day_kind CHECK (kind IN ('holiday', 'day_off_moved', 'working_day_moved')),
      CONSTRAINT "PK_b46607b045151766045b18be66a" PRIMARY KEY (calendar, date)
    )`);
    await runner.query(`CREATE TABLE allocation (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      centre_id uuid NOT NULL,
      space_id uuid NOT NULL,
      booking_id uuid,
      closure_id uuid,
      desk_person_id uuid,
      starts timestamptz NOT NULL,
      ends timestamptz NOT NULL,
      live boolean NOT NULL DEFAULT true,
      CONSTRAINT allocation_of_something CHECK (booking_id IS NOT NULL OR closure_id IS NOT NULL),
      CONSTRAINT allocation_at_most_a_day CHECK (starts < ends AND ends - starts <= interval '24 hours'),
      CONSTRAINT allocation_one_desk_a_person EXCLUDE USING gist (desk_person_id WITH =, tstzrange(starts, ends, '[)') WITH &&) WHERE (live AND desk_person_id IS NOT NULL),
      CONSTRAINT allocation_space_once EXCLUDE USING gist (centre_id WITH =, space_id WITH =, tstzrange(starts, ends, '[)') WITH &&) WHERE (live),
      CONSTRAINT "PK_7df89c736595e454b6ae07264fe" PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE INDEX allocation_by_closure ON allocation (closure_id) WHERE closure_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX allocation_by_booking ON allocation (booking_id)`);
    await runner.query(`CREATE TABLE booking (
      id uuid NOT NULL,
      centre_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      person_id uuid,
      guest_name text,
      organisation_id uuid,
      made_by text NOT NULL,
      title text,
      space_ids uuid array NOT NULL,
      starts timestamptz NOT NULL,
      ends timestamptz NOT NULL,
      version integer NOT NULL DEFAULT '1',
      check_in_opens_at timestamptz NOT NULL,
      no_show_due_at timestamptz NOT NULL,
      checked_in_at timestamptz,
      checked_in_via text,
      check_in_nonce text,
      checked_out_at timestamptz,
      undo_until timestamptz,
      reason text,
      walk_in boolean NOT NULL DEFAULT false,
      equipment jsonb NOT NULL DEFAULT '[]',
      terms jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT birlik_now(),
      CONSTRAINT booking_of_somebody CHECK (person_id IS NOT NULL OR guest_name IS NOT NULL),
      CONSTRAINT booking_came_or_not CHECK (NOT (state = 'no_show' AND checked_in_at IS NOT NULL)),
      CONSTRAINT booking_order CHECK (starts < ends),
      CONSTRAINT booking_state CHECK (state IN ('requested', 'held', 'confirmed', 'checked_in', 'completed', 'declined', 'cancelled', 'no_show', 'expired')),
      CONSTRAINT "PK_49171efc69702ed84c812f33540" PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX booking_ending ON booking (ends) WHERE state = 'checked_in'`);
    await runner.query(`CREATE INDEX booking_due ON booking (no_show_due_at) WHERE state = 'confirmed'`);
    await runner.query(`CREATE INDEX booking_by_centre ON booking (centre_id, starts)`);
    await runner.query(`CREATE INDEX booking_by_person ON booking (person_id, starts)`);
    await runner.query(
      `ALTER TABLE organisation ADD CONSTRAINT "FK_aaec8043d7e3f36f4e08646410e" FOREIGN KEY (centre_id) REFERENCES centre(id)`,
    );
    await runner.query(
      `ALTER TABLE organisation ADD CONSTRAINT "FK_c4ba39f5697ec0cd6e03314b616" FOREIGN KEY (parent_id) REFERENCES organisation(id)`,
    );
    await runner.query(
      `ALTER TABLE role ADD CONSTRAINT "FK_e3f2d3944a73b7e65c8c47a3a1e" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE role ADD CONSTRAINT "FK_661049a6cdc9a6fc12fa66be147" FOREIGN KEY (centre_id) REFERENCES centre(id)`,
    );
    await runner.query(
      `ALTER TABLE role ADD CONSTRAINT "FK_ded9c188e0872f136e0c23e4566" FOREIGN KEY (organisation_id) REFERENCES organisation(id)`,
    );
    await runner.query(
      `ALTER TABLE session ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE message ADD CONSTRAINT "FK_3318a3c87e7795d769d5b96e564" FOREIGN KEY (recipient_id) REFERENCES person(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE equipment ADD CONSTRAINT "FK_2ad5b588972c4dd0d05e65b7b13" FOREIGN KEY (centre_id) REFERENCES centre(id)`,
    );
    await runner.query(
      `ALTER TABLE floor ADD CONSTRAINT "FK_ae42c444eef9606b27f8ef6f68e" FOREIGN KEY (centre_id) REFERENCES centre(id)`,
    );
    await runner.query(
      `ALTER TABLE space ADD CONSTRAINT "FK_26f7e8e6a026a056ccf50ba2dc5" FOREIGN KEY (centre_id) REFERENCES centre(id)`,
    );
    await runner.query(
      `ALTER TABLE space ADD CONSTRAINT "FK_90617af082b017ee7d32c21f26b" FOREIGN KEY (floor_id) REFERENCES floor(id)`,
    );
    await runner.query(
      `ALTER TABLE allocation ADD CONSTRAINT "FK_76ff333e28645ba383271851869" FOREIGN KEY (space_id) REFERENCES space(id)`,
    );
    await runner.query(
      `ALTER TABLE allocation ADD CONSTRAINT "FK_f5e08d2314ca39153b27df2d84d" FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`,
    );
    await runner.query(
      `ALTER TABLE booking ADD CONSTRAINT "FK_4152b3cab2bbdbbbb00a3995a88" FOREIGN KEY (centre_id) REFERENCES centre(id)`,
    );
    await runner.query(
      `ALTER TABLE booking ADD CONSTRAINT "FK_2d8076e148244106a993e28a0c2" FOREIGN KEY (person_id) REFERENCES person(id)`,
    );
    await runner.query(
      `ALTER TABLE booking ADD CONSTRAINT "FK_20ee76af56ba7f97d76af3ea0fb" FOREIGN KEY (organisation_id) REFERENCES organisation(id)`,
    );
    for (const index of INDEXES) await runner.query(index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table} CASCADE`);
    await runner.query('DROP FUNCTION birlik_rfc3339(timestamptz, text)');
    await runner.query('DROP FUNCTION birlik_now()');
  }
}

/**
 * The one present that every statement judges by. A transaction may set `birlik.now` for itself: the demo centre's past
 * is made so. Tests put a clock that they can move in its place.
 */
const NOW = `
CREATE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('birlik.now', true), '')::timestamptz, now()) $$`;

/** An instant as RFC 3339 with the offset that the zone's wall has then, to the second. */
const RFC3339 = `
CREATE FUNCTION birlik_rfc3339(at timestamptz, zone text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT to_char(at AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')
  || CASE WHEN at AT TIME ZONE zone < at AT TIME ZONE 'UTC' THEN '-' ELSE '+' END
  || to_char(greatest((at AT TIME ZONE zone) - (at AT TIME ZONE 'UTC'), (at AT TIME ZONE 'UTC') - (at AT TIME ZONE zone)), 'HH24:MI') $$`;

const INDEXES = [
  // Serves every availability read: index-only, bounded by the longest claim; see docs/performance.md.
  'CREATE INDEX allocation_by_space ON allocation (space_id, starts) INCLUDE (ends) WHERE live',
  'CREATE INDEX booking_by_pass ON booking (right(id::text, 10))',
  'CREATE INDEX person_by_search_name ON person USING gin (search_name gin_trgm_ops)',
  'CREATE UNIQUE INDEX role_once ON role (person_id, centre_id, organisation_id, kind) NULLS NOT DISTINCT',
  'CREATE INDEX audit_unsealed ON audit (id) WHERE seq IS NULL',
  'CREATE UNIQUE INDEX audit_chain ON audit (centre_id, seq)',
  'CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_seq IS NULL',
  // Index-only reads need a fresh visibility map.
  'ALTER TABLE allocation SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02)',
];

const TABLES = [
  'booking',
  'allocation',
  'working_day',
  'space',
  'floor',
  'equipment',
  'centre',
  'message',
  'session',
  'role',
  'person',
  'organisation',
  'outbox',
  'idempotency_key',
  'audit',
];
