import { MAX_LAPSES } from './queue-state.js';

/** A table with a queue. All fields are SQL expressions over its alias. */
export interface QueueTable {
  /** The name of the table and the alias of the current row: `registration r`. */
  readonly table: string;
  readonly alias: string;
  /** Order in the queue, smallest first; the id breaks ties. */
  readonly rank: string;
  /** True when another row `o` of the table is in the same queue. */
  readonly sameQueue: string;
}

/** Returns SQL: the number of entries before the row. `states` is the list of names that count as waiting. */
export function countAhead({ table, alias, rank, sameQueue }: QueueTable, states: string): string {
  return `(SELECT count(*)::int FROM ${table} o WHERE o.state IN (${states}) AND ${sameQueue}
    AND (o.${rank}, o.id) < (${alias}.${rank}, ${alias}.id))`;
}

/**
 * Returns SQL for the SET of an UPDATE over `alias`: the effect of an unanswered offer.
 * @param lastRank rank at the end of the queue
 * @param isOver true when the wanted thing is over: then no further offer is made
 */
export function setLapsed(alias: string, lastRank: string, isOver = 'false'): string {
  return `lapses = ${alias}.lapses + 1, rank = ${lastRank}, version = ${alias}.version + 1,
    state = CASE WHEN ${alias}.lapses + 1 >= ${MAX_LAPSES} OR ${isOver} THEN 'lapsed' ELSE 'waiting' END`;
}
