import { buildSearchText } from '@birlik/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMES_PER_BATCH = 500;

/** Names are searched in a form that has changed, so the stored forms of all names are written again. */
export class FoldNamesAnew1796050000100 implements MigrationInterface {
  readonly name = 'FoldNamesAnew1796050000100';

  async up(runner: QueryRunner): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const people = (await runner.query(
        'SELECT id, full_name AS "fullName" FROM person WHERE id > $1 ORDER BY id LIMIT $2',
        [after, NAMES_PER_BATCH],
      )) as { id: string; fullName: string }[];
      const last = people.at(-1);
      if (!last) return;
      await runner.query(
        `UPDATE person SET search_name = n.name FROM unnest($1::uuid[], $2::text[]) AS n(id, name)
         WHERE person.id = n.id AND person.search_name <> n.name`,
        [people.map(({ id }) => id), people.map(({ fullName }) => buildSearchText(fullName))],
      );
      after = last.id;
    }
  }

  /** An older program finds fewer spellings by these forms, and stores its own for new names. */
  async down(): Promise<void> {}
}
