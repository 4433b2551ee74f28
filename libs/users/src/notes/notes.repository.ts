import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type Instant, newId } from '@birlik/kernel';

/** A note as the page of a person shows it. */
export interface PersonNote {
  readonly id: string;
  readonly text: string;
  readonly writtenById: string;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
}

interface NotedPerson {
  readonly centreId: string;
  readonly personId: string;
}

@Injectable()
export class NotesRepository {
  /** Adds a note. Returns its id. */
  async add(tx: Tx, { centreId, personId }: NotedPerson, writtenBy: string, text: string): Promise<string> {
    const id = newId();
    await tx.query(
      'INSERT INTO person_note (id, person_id, centre_id, text, written_by) VALUES ($1, $2, $3, $4, $5)',
      [id, personId, centreId, text, writtenBy],
    );
    return id;
  }

  /** Deletes a note about the person. Returns false when there is none. */
  async delete(tx: Tx, { centreId, personId }: NotedPerson, noteId: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM person_note WHERE id = $1 AND centre_id = $2 AND person_id = $3 RETURNING id',
      [noteId, centreId, personId],
    );
    return rows.length > 0;
  }

  /** Returns the notes about a person, newest first. */
  async list(sql: Sql, { centreId, personId }: NotedPerson): Promise<PersonNote[]> {
    const rows = await sql.query<Omit<PersonNote, 'writtenAt'> & { writtenAt: string }>(
      `SELECT n.id, n.text, n.written_by AS "writtenById",
         coalesce((SELECT w.full_name FROM person w WHERE w.id = n.written_by), '') AS "writtenBy",
         floor(extract(epoch FROM n.written_at) * 1000) AS "writtenAt"
       FROM person_note n WHERE n.person_id = $1 AND n.centre_id = $2 ORDER BY n.written_at DESC, n.id DESC`,
      [personId, centreId],
    );
    return rows.map((row) => ({ ...row, writtenAt: Number(row.writtenAt) }));
  }
}
