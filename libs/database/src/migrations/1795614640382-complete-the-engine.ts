import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompleteTheEngine1795614640382 implements MigrationInterface {
  readonly name = 'CompleteTheEngine1795614640382';

  async up(runner: QueryRunner): Promise<void> {
    // With the centre in it, the table can be partitioned by centre.
    await runner.query('ALTER TABLE allocation DROP CONSTRAINT allocation_one_desk_a_person');
    await runner.query(
      `ALTER TABLE allocation ADD CONSTRAINT allocation_one_desk_a_person EXCLUDE USING gist (centre_id WITH =, desk_person_id WITH =, tstzrange(starts, ends, '[)') WITH &&) WHERE (live AND desk_person_id IS NOT NULL)`,
    );
    await runner.query(
      'CREATE TABLE "secret" ("name" text NOT NULL, "key" bytea NOT NULL, CONSTRAINT "PK_f05861f3e072021bda08543eb4c" PRIMARY KEY ("name"))',
    );
    await runner.query(
      `INSERT INTO secret VALUES ('signing', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))`,
    );
    await runner.query(
      'CREATE TABLE "centre_day" ("centre_id" uuid NOT NULL, "date" date NOT NULL, "kind" text NOT NULL, "hours" jsonb, "names" jsonb NOT NULL, "made_by" text NOT NULL, CONSTRAINT "centre_day_kind" CHECK (kind IN (\'holiday\', \'day_off_moved\', \'working_day_moved\', \'special\')), CONSTRAINT "PK_c32003a8b6dbcb2b4d27f16ec2e" PRIMARY KEY ("centre_id", "date"))',
    );
    await runner.query(
      'CREATE TABLE "absence" ("booking_id" uuid NOT NULL, "centre_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "missed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT \'counts\', "appeal" text, "appealed_at" TIMESTAMP WITH TIME ZONE, "answer" text, "settled_by" text, "settled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "absence_state" CHECK (state IN (\'counts\', \'appealed\', \'forgiven\', \'upheld\')), CONSTRAINT "PK_8a56ea89bcd2ec411568c1091c5" PRIMARY KEY ("booking_id"))',
    );
    await runner.query(
      'CREATE INDEX "absence_appealed" ON "absence"  ("centre_id", "appealed_at") WHERE state = \'appealed\'',
    );
    await runner.query('CREATE INDEX "absence_by_person" ON "absence"  ("person_id", "missed_at") ');
    await runner.query(
      'CREATE TABLE "outage" ("id" uuid NOT NULL, "centre_id" uuid NOT NULL, "starts" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), "ends" TIMESTAMP WITH TIME ZONE, "reason" jsonb NOT NULL, "made_by" text NOT NULL, CONSTRAINT "outage_order" CHECK (ends IS NULL OR starts <= ends), CONSTRAINT "PK_4b537b6fa0093fba4fb32df2542" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "outage_open_once" ON "outage"  ("centre_id") WHERE ends IS NULL',
    );
    await runner.query(
      'CREATE TABLE "scan" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "centre_id" uuid NOT NULL, "booking_id" uuid NOT NULL, "nonce" text NOT NULL, "via" text NOT NULL, "outcome" text NOT NULL, "actor" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), CONSTRAINT "PK_9868a638d0569ba3fe3bddcef84" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "scan_by_booking" ON "scan"  ("booking_id") ');
    await runner.query('CREATE UNIQUE INDEX "scan_once" ON "scan"  ("centre_id", "nonce") ');
    await runner.query(
      'CREATE TABLE "offer" ("booking_id" uuid NOT NULL, "centre_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'open\', "deadline" TIMESTAMP WITH TIME ZONE NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "offer_state" CHECK (state IN (\'open\', \'accepted\', \'declined\', \'lapsed\')), CONSTRAINT "PK_079fa9573dbf7170608ecc12eaa" PRIMARY KEY ("booking_id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "offer_open_once" ON "offer"  ("entry_id") WHERE state = \'open\'',
    );
    await runner.query(
      'CREATE TABLE "waitlist_entry" ("id" uuid NOT NULL, "centre_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "kind" text NOT NULL, "space_ids" uuid array NOT NULL DEFAULT \'{}\', "features" text array NOT NULL DEFAULT \'{}\', "starts" TIMESTAMP WITH TIME ZONE NOT NULL, "ends" TIMESTAMP WITH TIME ZONE NOT NULL, "people" integer NOT NULL DEFAULT \'1\', "title" text, "state" text NOT NULL DEFAULT \'waiting\', "rank" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), "lapses" integer NOT NULL DEFAULT \'0\', "version" integer NOT NULL DEFAULT \'1\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), CONSTRAINT "waitlist_entry_people" CHECK (people >= 1), CONSTRAINT "waitlist_entry_order" CHECK (starts < ends), CONSTRAINT "waitlist_entry_state" CHECK (state IN (\'waiting\', \'offered\', \'served\', \'left\', \'lapsed\')), CONSTRAINT "PK_77e5b27d89e0b1795ea07ef32f8" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "waitlist_by_person" ON "waitlist_entry"  ("person_id", "starts") ');
    await runner.query(
      'CREATE INDEX "waitlist_waiting" ON "waitlist_entry"  ("centre_id", "rank") WHERE state = \'waiting\'',
    );
    await runner.query('ALTER TABLE "centre" ADD "policies" jsonb NOT NULL DEFAULT \'[]\'');
    await runner.query('ALTER TABLE "centre" ADD "terms" jsonb NOT NULL DEFAULT \'["02-01","09-01"]\'');
    await runner.query('ALTER TABLE "equipment" ADD "kind" text NOT NULL DEFAULT \'thing\'');
    await runner.query('ALTER TABLE "space" ADD "setup_minutes" integer NOT NULL DEFAULT \'0\'');
    await runner.query('ALTER TABLE "space" ADD "clear_minutes" integer NOT NULL DEFAULT \'0\'');
    await runner.query('ALTER TABLE "space" ADD "sticker" integer NOT NULL DEFAULT \'1\'');
    await runner.query('ALTER TABLE "allocation" ADD "expires_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "booking" ADD "legs" jsonb NOT NULL DEFAULT \'[]\'');
    await runner.query('ALTER TABLE "booking" ADD "people" integer NOT NULL DEFAULT \'1\'');
    await runner.query('ALTER TABLE "booking" ADD "held_until" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "booking" ADD "newcomer" boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE "booking" ADD "on_my_way_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "series" ADD "people" integer NOT NULL DEFAULT \'1\'');
    // Readers see by the index alone whether a hold is over.
    await runner.query('DROP INDEX allocation_by_space');
    await runner.query(
      'CREATE INDEX allocation_by_space ON allocation (space_id, starts) INCLUDE (ends, expires_at) WHERE live',
    );
    await runner.query('ALTER TABLE "series" ADD "equipment" jsonb NOT NULL DEFAULT \'[]\'');
    await runner.query('ALTER TABLE "series" ADD "asked_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "series_gap" ADD "space_ids" uuid array NOT NULL DEFAULT \'{}\'');
    await runner.query('CREATE INDEX "booking_held" ON "booking"  ("held_until") WHERE state = \'held\'');
    await runner.query(
      'CREATE INDEX "booking_by_organisation" ON "booking"  ("organisation_id", "starts") WHERE organisation_id IS NOT NULL',
    );
    await runner.query(
      'ALTER TABLE "equipment" ADD CONSTRAINT "equipment_kind" CHECK (kind IN (\'thing\', \'staff\'))',
    );
    await runner.query(
      'ALTER TABLE "space" ADD CONSTRAINT "space_buffers" CHECK (setup_minutes BETWEEN 0 AND 240 AND clear_minutes BETWEEN 0 AND 240)',
    );
    await runner.query(
      'ALTER TABLE "centre_day" ADD CONSTRAINT "FK_3a46ad0e192c93cf50d2349211d" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "absence" ADD CONSTRAINT "FK_8a56ea89bcd2ec411568c1091c5" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "absence" ADD CONSTRAINT "FK_d1802bc7609af3ab473f897174e" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "absence" ADD CONSTRAINT "FK_4ca4478474b93a172a22a98c081" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "outage" ADD CONSTRAINT "FK_c433c9cf2b622af6b257f624873" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "scan" ADD CONSTRAINT "FK_95b1f83986f9cdcbec4dd07e15d" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "scan" ADD CONSTRAINT "FK_da73c5a70a016fae78503329a92" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "offer" ADD CONSTRAINT "FK_079fa9573dbf7170608ecc12eaa" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "offer" ADD CONSTRAINT "FK_7cad1b8f88256aceb55d642e289" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "offer" ADD CONSTRAINT "FK_f993127a96753324b266bdc6ce2" FOREIGN KEY ("entry_id") REFERENCES "waitlist_entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "offer" ADD CONSTRAINT "FK_d3e24758fdfdc291f666791d9fe" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "waitlist_entry" ADD CONSTRAINT "FK_b218a45e785e82727cbaa212d93" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "waitlist_entry" ADD CONSTRAINT "FK_7053f564a72680692339e80b60f" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "waitlist_entry" ADD CONSTRAINT "FK_a1f8a97ceb96b37994282f10891" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "waitlist_entry" DROP CONSTRAINT "FK_a1f8a97ceb96b37994282f10891"');
    await runner.query('ALTER TABLE "waitlist_entry" DROP CONSTRAINT "FK_7053f564a72680692339e80b60f"');
    await runner.query('ALTER TABLE "waitlist_entry" DROP CONSTRAINT "FK_b218a45e785e82727cbaa212d93"');
    await runner.query('ALTER TABLE "offer" DROP CONSTRAINT "FK_d3e24758fdfdc291f666791d9fe"');
    await runner.query('ALTER TABLE "offer" DROP CONSTRAINT "FK_f993127a96753324b266bdc6ce2"');
    await runner.query('ALTER TABLE "offer" DROP CONSTRAINT "FK_7cad1b8f88256aceb55d642e289"');
    await runner.query('ALTER TABLE "offer" DROP CONSTRAINT "FK_079fa9573dbf7170608ecc12eaa"');
    await runner.query('ALTER TABLE "scan" DROP CONSTRAINT "FK_da73c5a70a016fae78503329a92"');
    await runner.query('ALTER TABLE "scan" DROP CONSTRAINT "FK_95b1f83986f9cdcbec4dd07e15d"');
    await runner.query('ALTER TABLE "outage" DROP CONSTRAINT "FK_c433c9cf2b622af6b257f624873"');
    await runner.query('ALTER TABLE "absence" DROP CONSTRAINT "FK_4ca4478474b93a172a22a98c081"');
    await runner.query('ALTER TABLE "absence" DROP CONSTRAINT "FK_d1802bc7609af3ab473f897174e"');
    await runner.query('ALTER TABLE "absence" DROP CONSTRAINT "FK_8a56ea89bcd2ec411568c1091c5"');
    await runner.query('ALTER TABLE "centre_day" DROP CONSTRAINT "FK_3a46ad0e192c93cf50d2349211d"');
    await runner.query('ALTER TABLE "space" DROP CONSTRAINT "space_buffers"');
    await runner.query('ALTER TABLE "equipment" DROP CONSTRAINT "equipment_kind"');
    await runner.query('DROP INDEX "public"."booking_by_organisation"');
    await runner.query('DROP INDEX "public"."booking_held"');
    await runner.query('ALTER TABLE "series_gap" DROP COLUMN "space_ids"');
    await runner.query('ALTER TABLE "series" DROP COLUMN "asked_at"');
    await runner.query('ALTER TABLE "series" DROP COLUMN "equipment"');
    await runner.query('ALTER TABLE "series" DROP COLUMN "people"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "on_my_way_at"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "newcomer"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "held_until"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "people"');
    await runner.query('ALTER TABLE "booking" DROP COLUMN "legs"');
    await runner.query('DROP INDEX allocation_by_space');
    await runner.query(
      'CREATE INDEX allocation_by_space ON allocation (space_id, starts) INCLUDE (ends) WHERE live',
    );
    await runner.query('ALTER TABLE allocation DROP CONSTRAINT allocation_one_desk_a_person');
    await runner.query(
      `ALTER TABLE allocation ADD CONSTRAINT allocation_one_desk_a_person EXCLUDE USING gist (desk_person_id WITH =, tstzrange(starts, ends, '[)') WITH &&) WHERE (live AND desk_person_id IS NOT NULL)`,
    );
    await runner.query('ALTER TABLE "allocation" DROP COLUMN "expires_at"');
    await runner.query('ALTER TABLE "space" DROP COLUMN "sticker"');
    await runner.query('ALTER TABLE "space" DROP COLUMN "clear_minutes"');
    await runner.query('ALTER TABLE "space" DROP COLUMN "setup_minutes"');
    await runner.query('ALTER TABLE "equipment" DROP COLUMN "kind"');
    await runner.query('ALTER TABLE "centre" DROP COLUMN "terms"');
    await runner.query('ALTER TABLE "centre" DROP COLUMN "policies"');
    await runner.query('DROP INDEX "public"."waitlist_waiting"');
    await runner.query('DROP INDEX "public"."waitlist_by_person"');
    await runner.query('DROP TABLE "waitlist_entry"');
    await runner.query('DROP INDEX "public"."offer_open_once"');
    await runner.query('DROP TABLE "offer"');
    await runner.query('DROP INDEX "public"."scan_once"');
    await runner.query('DROP INDEX "public"."scan_by_booking"');
    await runner.query('DROP TABLE "scan"');
    await runner.query('DROP INDEX "public"."outage_open_once"');
    await runner.query('DROP TABLE "outage"');
    await runner.query('DROP INDEX "public"."absence_by_person"');
    await runner.query('DROP INDEX "public"."absence_appealed"');
    await runner.query('DROP TABLE "absence"');
    await runner.query('DROP TABLE "centre_day"');
    await runner.query('DROP TABLE "secret"');
  }
}
