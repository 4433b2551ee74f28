import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of people from a file. Whoever was added by one remembers it, so that a whole import can be undone. */
export class ImportPeople1796082000100 implements MigrationInterface {
  readonly name = 'ImportPeople1796082000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_import (id uuid NOT NULL, centre_id uuid NOT NULL, file_name text NOT NULL, added integer NOT NULL,
        left_out integer NOT NULL, removed integer NOT NULL DEFAULT 0, imported_by uuid NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT birlik_now(), undone_at timestamptz,
        CONSTRAINT person_import_pkey PRIMARY KEY (id),
        CONSTRAINT "FK_9517acda30f3ffeb9a2a8a97d3e" FOREIGN KEY (centre_id) REFERENCES centre (id))`);
    await runner.query('CREATE INDEX person_import_by_centre ON person_import (centre_id, imported_at)');
    await runner.query(`
      ALTER TABLE person ADD import_id uuid,
        ADD CONSTRAINT "FK_617911d6ff4c4b51ff1839d8807" FOREIGN KEY (import_id) REFERENCES person_import (id)`);
    await runner.query('CREATE INDEX person_by_import ON person (import_id) WHERE import_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN import_id');
    await runner.query('DROP TABLE person_import');
  }
}
