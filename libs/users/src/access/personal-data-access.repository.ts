import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { Instant } from '@birlik/kernel';

/** Who has looked at the data of a person. */
export interface DataAccess {
  readonly centreId: string;
  readonly readerName: string;
  readonly kind: 'page' | 'list';
  readonly readAt: Instant;
}

const MAX_LISTED = 200;

/** Records whose data staff open, and tells it to these people. */
@Injectable()
export class PersonalDataAccess {
  constructor(private readonly database: Database) {}

  /** Records that the reader has opened the data of these people. What is not recorded must not be shown. */
  async record(
    centreId: string,
    readerId: string,
    kind: DataAccess['kind'],
    people: readonly string[],
  ): Promise<void> {
    const others = people.filter((id) => id !== readerId);
    if (others.length === 0) return;
    await this.database.query(
      `INSERT INTO personal_data_access (id, centre_id, person_id, reader_id, kind)
       SELECT gen_random_uuid(), $1, seen.id, $2, $3 FROM unnest($4::uuid[]) AS seen(id)`,
      [centreId, readerId, kind, others],
    );
  }

  /** Returns who has looked at the data of a person, newest first. */
  async listOfPerson(personId: string): Promise<DataAccess[]> {
    const rows = await this.database.query<Omit<DataAccess, 'readAt'> & { readAt: string }>(
      `SELECT a.centre_id AS "centreId", coalesce((SELECT r.full_name FROM person r WHERE r.id = a.reader_id), '') AS "readerName",
         a.kind, floor(extract(epoch FROM a.read_at) * 1000) AS "readAt"
       FROM personal_data_access a WHERE a.person_id = $1 ORDER BY a.read_at DESC, a.id LIMIT ${MAX_LISTED}`,
      [personId],
    );
    return rows.map((row) => ({ ...row, readAt: Number(row.readAt) }));
  }
}
