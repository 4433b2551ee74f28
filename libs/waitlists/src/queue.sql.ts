import { MAX_LAPSES } from './queue-state.js';

/** A table that keeps a queue. All are SQL expressions over its alias. */
export interface QueueTable {
  /** The name of the table and the alias of the row that is looked at: `registration r`. */
  readonly table: string;
  readonly alias: string;
  /** Order in the queue, smallest first; ties go by id. */
  readonly rank: string;
  /** True when another row `o` of the table waits in the same queue. */
  readonly sameQueue: string;
}

/** SQL: how many wait before the row. `states` is the list of words that count as waiting. */
export function countAhead({ table, alias, rank, sameQueue }: QueueTable, states: string): string {
  return `(SELECT count(*)::int FROM ${table} o WHERE o.state IN (${states}) AND ${sameQueue}
    AND (o.${rank}, o.id) < (${alias}.${rank}, ${alias}.id))`;
}

/**
 * SQL: what an offer that nobody answered becomes. For the SET of an UPDATE over `alias`.
 * @param lastRank the rank at the end of the queue
 * @param isOver true when what it waits for is over: then nobody is asked again
 */
export function setLapsed(alias: string, lastRank: string, isOver = 'false'): string {
  return `lapses = ${alias}.lapses + 1, rank = ${lastRank}, version = ${alias}.version + 1,
    state = CASE WHEN ${alias}.lapses + 1 >= ${MAX_LAPSES} OR ${isOver} THEN 'lapsed' ELSE 'waiting' END`;
}
