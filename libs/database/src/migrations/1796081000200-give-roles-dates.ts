import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The calendar day of a centre at a moment. Roles and blocks hold whole days, and a day is that of the centre's wall. */
const DAY_OF_CENTRE = `
CREATE FUNCTION birlik_day(centre uuid, moment timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT (moment AT TIME ZONE c.zone)::date FROM centre c WHERE c.id = centre $$`;

/**
 * Roles hold from a day until a day. People can be blocked until a day. Organisations have names from days on, and a
 * contact. Staff write notes, and it is recorded whose data they open.
 */
export class GiveRolesDates1796081000200 implements MigrationInterface {
  readonly name = 'GiveRolesDates1796081000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAY_OF_CENTRE);
    await runner.query('ALTER TABLE role ADD valid_from date, ADD valid_until date');
    // Somebody whom the front desk adds may have a phone only. An earlier migration may have allowed it already.
    await runner.query('ALTER TABLE person ALTER COLUMN email DROP NOT NULL');
    await this.createBlocks(runner);
    await this.createNotes(runner);
    await this.createAccess(runner);
    await this.moveNames(runner);
  }

  private async createBlocks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE block (id uuid NOT NULL, person_id uuid NOT NULL, centre_id uuid NOT NULL, until date, reason text NOT NULL,
        blocked_by text NOT NULL, blocked_at timestamptz NOT NULL DEFAULT birlik_now(), lifted_by text, lifted_at timestamptz,
        CONSTRAINT block_pkey PRIMARY KEY (id),
        CONSTRAINT "FK_f25310a3e90c5981a327c8d8078" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT "FK_9fbd60c935f1eab7dfe78211baf" FOREIGN KEY (centre_id) REFERENCES centre (id))`);
    await runner.query(
      'CREATE UNIQUE INDEX block_once ON block (person_id, centre_id) WHERE lifted_at IS NULL',
    );
  }

  private async createNotes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_note (id uuid NOT NULL, person_id uuid NOT NULL, centre_id uuid NOT NULL, text text NOT NULL,
        written_by uuid NOT NULL, written_at timestamptz NOT NULL DEFAULT birlik_now(),
        CONSTRAINT person_note_pkey PRIMARY KEY (id),
        CONSTRAINT "FK_d1c7a3857d499e44f796a72ca28" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT "FK_ecd293f66631fbd6600adea15a6" FOREIGN KEY (centre_id) REFERENCES centre (id))`);
    await runner.query('CREATE INDEX person_note_by_person ON person_note (person_id, centre_id)');
  }

  private async createAccess(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE personal_data_access (id uuid NOT NULL, centre_id uuid NOT NULL, person_id uuid NOT NULL, reader_id uuid NOT NULL,
        kind text NOT NULL, read_at timestamptz NOT NULL DEFAULT birlik_now(),
        CONSTRAINT personal_data_access_pkey PRIMARY KEY (id),
        CONSTRAINT "FK_f3018fb8bcc6cb3002c3f69e051" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT "FK_3bb37920f9e842f4601d8fe65f7" FOREIGN KEY (centre_id) REFERENCES centre (id),
        CONSTRAINT personal_data_access_kind CHECK (kind IN ('page', 'list')))`);
    await runner.query(
      'CREATE INDEX personal_data_access_by_person ON personal_data_access (person_id, read_at)',
    );
  }

  private async moveNames(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_name (organisation_id uuid NOT NULL, valid_from date NOT NULL, names jsonb NOT NULL,
        CONSTRAINT organisation_name_pkey PRIMARY KEY (organisation_id, valid_from),
        CONSTRAINT "FK_e7357f92eb3fa52272e2683644a" FOREIGN KEY (organisation_id) REFERENCES organisation (id))`);
    await runner.query(
      'INSERT INTO organisation_name (organisation_id, valid_from, names) SELECT id, valid_from, names FROM organisation',
    );
    await runner.query(
      'ALTER TABLE organisation DROP COLUMN names, ADD contact_name text, ADD contact_phone text, ADD contact_email text',
    );
    await runner.query('ALTER TABLE organisation ADD version integer NOT NULL DEFAULT 1');
  }

  /** People without an e-mail address stay as they are: nothing can be written in its place. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation ADD names jsonb');
    await runner.query(`
      UPDATE organisation o SET names = (SELECT n.names FROM organisation_name n
        WHERE n.organisation_id = o.id ORDER BY n.valid_from DESC LIMIT 1)`);
    await runner.query(
      'ALTER TABLE organisation ALTER COLUMN names SET NOT NULL, DROP COLUMN contact_name, DROP COLUMN contact_phone, DROP COLUMN contact_email, DROP COLUMN version',
    );
    for (const table of ['organisation_name', 'personal_data_access', 'person_note', 'block'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE role DROP COLUMN valid_from, DROP COLUMN valid_until');
    await runner.query('DROP FUNCTION birlik_day(uuid, timestamptz)');
  }
}
