import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sticker alone checks in only from the network of the centre. */
export class NameNetworksOfCentres1796030002000 implements MigrationInterface {
  readonly name = 'NameNetworksOfCentres1796030002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE centre ADD networks text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE centre DROP COLUMN networks');
  }
}
