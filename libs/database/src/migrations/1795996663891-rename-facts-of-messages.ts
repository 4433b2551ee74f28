import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the text of a message is made of is kept under the words of the code. Sent messages are shown again, so they change too. */
export class RenameFactsOfMessages1795996663891 implements MigrationInterface {
  readonly name = 'RenameFactsOfMessages1795996663891';

  async up(runner: QueryRunner): Promise<void> {
    await rename(runner, 'places', 'spaces');
    await rename(runner, 'staysInLine', 'staysInQueue');
  }

  async down(runner: QueryRunner): Promise<void> {
    await rename(runner, 'staysInQueue', 'staysInLine');
    await rename(runner, 'spaces', 'places');
  }
}

async function rename(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(
    `UPDATE message SET facts = facts - '${from}' || jsonb_build_object('${to}', facts->'${from}') WHERE facts ? '${from}'`,
  );
}
