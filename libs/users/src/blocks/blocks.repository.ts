import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type Actor, actorName, type LocalDate, newId } from '@birlik/kernel';
import { isBlockInForce, selectBlock } from './block.sql.js';

/** Why and until when somebody may not book. */
export interface Block {
  readonly reason: string;
  /** The last day; null until somebody lifts it. */
  readonly until: LocalDate | null;
}

export interface BlockedPerson {
  readonly centreId: string;
  readonly personId: string;
}

@Injectable()
export class BlocksRepository {
  /** Blocks a person. A block that holds already is replaced. */
  async add(tx: Tx, actor: Actor, { centreId, personId }: BlockedPerson, block: Block): Promise<void> {
    await this.lift(tx, actor, { centreId, personId });
    await tx.query(
      'INSERT INTO block (id, person_id, centre_id, until, reason, blocked_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), personId, centreId, block.until, block.reason, actorName(actor)],
    );
  }

  /** Lifts the block of a person. Returns false when there was none. */
  async lift(tx: Tx, actor: Actor, { centreId, personId }: BlockedPerson): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE block SET lifted_by = $3, lifted_at = birlik_now()
       WHERE person_id = $1 AND centre_id = $2 AND lifted_at IS NULL RETURNING id`,
      [personId, centreId, actorName(actor)],
    );
    return rows.length > 0;
  }

  /** Returns the block that holds now; null for somebody who may book. */
  async find(sql: Sql, { centreId, personId }: BlockedPerson): Promise<Block | null> {
    const [row] = await sql.query<{ block: Block | null }>(
      `SELECT ${selectBlock('$1', '$2')} AS block`,
      [personId, centreId],
      'block-find',
    );
    return row?.block ?? null;
  }

  /** Returns the blocks of a person that hold now, in every centre. */
  async listOfPerson(sql: Sql, personId: string): Promise<(Block & { readonly centreId: string })[]> {
    return sql.query(
      `SELECT bl.centre_id AS "centreId", bl.reason, bl.until::text AS until FROM block bl
       WHERE bl.person_id = $1 AND ${isBlockInForce('bl')}`,
      [personId],
    );
  }
}
