import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventPlaces1795622750265 implements MigrationInterface {
  readonly name = 'EventPlaces1795622750265';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "event_place" ("event_id" uuid NOT NULL, "seat" integer NOT NULL, CONSTRAINT "PK_4dd4ba3cbae65a94b4077e4c395" PRIMARY KEY ("event_id", "seat"))',
    );
    await runner.query(
      'CREATE TABLE "event" ("id" uuid NOT NULL, "centre_id" uuid NOT NULL, "booking_id" uuid NOT NULL, "programme" text NOT NULL, "names" jsonb NOT NULL, "places" integer NOT NULL, "state" text NOT NULL DEFAULT \'open\', "made_by" text NOT NULL, "version" integer NOT NULL DEFAULT \'1\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), CONSTRAINT "event_places" CHECK (places BETWEEN 1 AND 1000), CONSTRAINT "event_programme" CHECK (programme IN (\'briefing\', \'project\', \'debate\', \'course\')), CONSTRAINT "event_state" CHECK (state IN (\'open\', \'cancelled\')), CONSTRAINT "PK_30c2f3bbaf6d34a55f8ae6e4614" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "event_of_booking" ON "event"  ("booking_id") WHERE state = \'open\'',
    );
    await runner.query(
      'CREATE TABLE "place_claim" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "event_id" uuid NOT NULL, "seat" integer NOT NULL, "registration_id" uuid NOT NULL, "held_until" TIMESTAMP WITH TIME ZONE, "live" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_ebefb5126b54428afbf6f6fe270" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "place_claim_by_registration" ON "place_claim"  ("registration_id") ');
    await runner.query(
      'CREATE UNIQUE INDEX "place_claim_once" ON "place_claim"  ("event_id", "seat") WHERE live',
    );
    await runner.query(
      'CREATE TABLE "registration" ("id" uuid NOT NULL, "event_id" uuid NOT NULL, "centre_id" uuid NOT NULL, "person_id" uuid NOT NULL, "people" integer NOT NULL DEFAULT \'1\', "state" text NOT NULL, "rank" integer NOT NULL, "lapses" integer NOT NULL DEFAULT \'0\', "deadline" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT \'1\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), CONSTRAINT "registration_deadline" CHECK ((state = \'offered\') = (deadline IS NOT NULL)), CONSTRAINT "registration_people" CHECK (people BETWEEN 1 AND 20), CONSTRAINT "registration_state" CHECK (state IN (\'waiting\', \'offered\', \'registered\', \'declined\', \'lapsed\', \'cancelled\')), CONSTRAINT "PK_cb23dc9d28df8801b15e9e2b8d6" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "registration_offered" ON "registration"  ("deadline") WHERE state = \'offered\'',
    );
    await runner.query(
      'CREATE INDEX "registration_by_person" ON "registration"  ("person_id", "created_at") ',
    );
    await runner.query('CREATE INDEX "registration_in_line" ON "registration"  ("event_id", "rank") ');
    await runner.query(
      'CREATE UNIQUE INDEX "registration_once" ON "registration"  ("event_id", "person_id") WHERE state IN (\'waiting\', \'offered\', \'registered\')',
    );
    await runner.query(
      'ALTER TABLE "event_place" ADD CONSTRAINT "FK_63e13a7cb8dce01a65dcec535fd" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "event" ADD CONSTRAINT "FK_2ae3eb0d94f46dfe5473b4faa6b" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "event" ADD CONSTRAINT "FK_716f35f3a0cf10115e3eb5908b1" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "place_claim" ADD CONSTRAINT "FK_e0cf3c98d54d9ed264926a1a700" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "place_claim" ADD CONSTRAINT "FK_d2e85bc0e25f38f15926c467f44" FOREIGN KEY ("event_id", "seat") REFERENCES "event_place"("event_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "FK_e273290b4292fe15ea3b0d03511" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "FK_ee7e2eacceb6cf1010639764db0" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "FK_51a6768118826d106551223bca2" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "FK_51a6768118826d106551223bca2"');
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "FK_ee7e2eacceb6cf1010639764db0"');
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "FK_e273290b4292fe15ea3b0d03511"');
    await runner.query('ALTER TABLE "place_claim" DROP CONSTRAINT "FK_d2e85bc0e25f38f15926c467f44"');
    await runner.query('ALTER TABLE "place_claim" DROP CONSTRAINT "FK_e0cf3c98d54d9ed264926a1a700"');
    await runner.query('ALTER TABLE "event" DROP CONSTRAINT "FK_716f35f3a0cf10115e3eb5908b1"');
    await runner.query('ALTER TABLE "event" DROP CONSTRAINT "FK_2ae3eb0d94f46dfe5473b4faa6b"');
    await runner.query('ALTER TABLE "event_place" DROP CONSTRAINT "FK_63e13a7cb8dce01a65dcec535fd"');
    await runner.query('DROP INDEX "public"."registration_once"');
    await runner.query('DROP INDEX "public"."registration_in_line"');
    await runner.query('DROP INDEX "public"."registration_by_person"');
    await runner.query('DROP INDEX "public"."registration_offered"');
    await runner.query('DROP TABLE "registration"');
    await runner.query('DROP INDEX "public"."place_claim_once"');
    await runner.query('DROP INDEX "public"."place_claim_by_registration"');
    await runner.query('DROP TABLE "place_claim"');
    await runner.query('DROP INDEX "public"."event_of_booking"');
    await runner.query('DROP TABLE "event"');
    await runner.query('DROP TABLE "event_place"');
  }
}
