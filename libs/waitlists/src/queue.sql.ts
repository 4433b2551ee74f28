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

/** What an unanswered offer depends on; SQL expressions. */
export interface LapsedOffer {
  /** Rank at the end of the queue. */
  readonly lastRank: string;
  /** True when the person could not hear of the offer: then it costs nothing. */
  readonly isUnheard: string;
  /** True when the wanted thing is over: then no further offer is made. */
  readonly isOver?: string;
}

/** Returns SQL for the SET of an UPDATE over `alias`: the effect of an unanswered offer. */
export function setLapsed(alias: string, { lastRank, isUnheard, isOver = 'false' }: LapsedOffer): string {
  const lapses = `${alias}.lapses + CASE WHEN ${isUnheard} THEN 0 ELSE 1 END`;
  return `lapses = ${lapses}, rank = CASE WHEN ${isUnheard} THEN ${alias}.rank ELSE ${lastRank} END, version = ${alias}.version + 1,
    state = CASE WHEN ${lapses} >= ${MAX_LAPSES} OR ${isOver} THEN 'lapsed' ELSE 'waiting' END`;
}
