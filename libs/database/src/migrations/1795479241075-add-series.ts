import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSeries1795479241075 implements MigrationInterface {
  readonly name = 'AddSeries1795479241075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "series" ("id" uuid NOT NULL, "centre_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "made_by" text NOT NULL, "title" text, "space_ids" uuid array NOT NULL, "rule" jsonb NOT NULL, "state" text NOT NULL DEFAULT \'active\', "version" integer NOT NULL DEFAULT \'1\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), CONSTRAINT "series_state" CHECK (state IN (\'active\', \'ended\')), CONSTRAINT "PK_e725676647382eb54540d7128ba" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "series_gap" ("series_id" uuid NOT NULL, "date" date NOT NULL, "starts" TIMESTAMP WITH TIME ZONE, "ends" TIMESTAMP WITH TIME ZONE, "reason" text NOT NULL, "healed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "series_gap_reason" CHECK (reason IN (\'clash\', \'refused\', \'skipped\')), CONSTRAINT "PK_79b1f9eae7f4c3f049e9097daa0" PRIMARY KEY ("series_id", "date"))',
    );
    await runner.query('ALTER TABLE "booking" ADD "series_id" uuid');
    await runner.query('ALTER TABLE "booking" ADD "series_date" date');
    await runner.query(
      'CREATE INDEX "booking_by_series" ON "booking"  ("series_id", "series_date") WHERE series_id IS NOT NULL',
    );
    await runner.query(
      'ALTER TABLE "series" ADD CONSTRAINT "FK_a5ec93c5ba6b7e8f89d7fd5e30a" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "series" ADD CONSTRAINT "FK_e241dd75a61683236d2570c090f" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "series" ADD CONSTRAINT "FK_471c7e31fe5a6daf7571cf4a01a" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "series_gap" ADD CONSTRAINT "FK_6def95847a8d6a91856751c3083" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "booking" ADD CONSTRAINT "FK_d9121388a3326c119114075fb61" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "booking" DROP CONSTRAINT "FK_d9121388a3326c119114075fb61"');
    await runner.query('ALTER TABLE "series_gap" DROP CONSTRAINT "FK_6def95847a8d6a91856751c3083"');
    await runner.query('ALTER TABLE "series" DROP CONSTRAINT "FK_471c7e31fe5a6daf7571cf4a01a"');
    await runner.query('ALTER TABLE "series" DROP CONSTRAINT "FK_e241dd75a61683236d2570c090f"');
    await runner.query('ALTER TABLE "series" DROP CONSTRAINT "FK_a5ec93c5ba6b7e8f89d7fd5e30a"');
    await runner.query('DROP INDEX "public"."booking_by_series"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "series_date"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "series_id"');
    await runner.query('DROP TABLE "series_gap"');
    await runner.query('DROP TABLE "series"');
  }
}
