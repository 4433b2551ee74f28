import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WidenTheEngine1795478479844 implements MigrationInterface {
  readonly name = 'WidenTheEngine1795478479844';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "closure" ("id" uuid NOT NULL, "centre_id" uuid NOT NULL, "space_ids" uuid array NOT NULL, "starts" TIMESTAMP WITH TIME ZONE NOT NULL, "ends" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" jsonb NOT NULL, "made_by" text NOT NULL, "lifted_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT birlik_now(), CONSTRAINT "closure_order" CHECK (starts < ends), CONSTRAINT "PK_320f18692cc9062c46e6081d808" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "closure_by_centre" ON "closure"  ("centre_id", "starts") ');
    await runner.query('ALTER TABLE "space" ADD "approval" text NOT NULL DEFAULT \'none\'');
    await runner.query(
      'CREATE INDEX "booking_requested" ON "booking"  ("no_show_due_at") WHERE state = \'requested\'',
    );
    await runner.query(
      'ALTER TABLE "space" ADD CONSTRAINT "space_approval" CHECK (approval IN (\'none\', \'required\'))',
    );
    await runner.query(
      'ALTER TABLE "closure" ADD CONSTRAINT "FK_92af022493ed46060081616ac17" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "closure" DROP CONSTRAINT "FK_92af022493ed46060081616ac17"');
    await runner.query('ALTER TABLE "space" DROP CONSTRAINT "space_approval"');
    await runner.query('DROP INDEX "public"."booking_requested"');
    await runner.query('ALTER TABLE "space" DROP COLUMN "approval"');
    await runner.query('DROP INDEX "public"."closure_by_centre"');
    await runner.query('DROP TABLE "closure"');
  }
}
