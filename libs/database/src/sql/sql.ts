/** A value that PostgreSQL accepts as a parameter. */
export type SqlValue = string | number | boolean | null | undefined | Date | Buffer | object;

/** Runs SQL statements. */
export interface Sql {
  /**
   * Runs one statement with `$1…` parameters and returns its rows as plain objects. A statement with a `name`
   * is prepared once per connection.
   */
  query<Row = unknown>(text: string, values?: readonly SqlValue[], name?: string): Promise<Row[]>;
}

/**
 * Hides the value of a parameter from the planner. Otherwise a plan for the values of one call can look
 * cheaper than the generic plan, and then every call is planned again, which takes longer than running a
 * statement that reads a few pages.
 * @param parameter parameter with its type: `$2::timestamptz`
 */
export function forAnyValue(parameter: string): string {
  return `(SELECT ${parameter})`;
}

/** Returns SQL for the milliseconds until an instant by the database's clock; 0 when it has passed. */
export function selectMsUntil(instant: string): string {
  return `greatest(0, extract(epoch FROM ${instant} - birlik_now()) * 1000)::float8`;
}

declare const inTransaction: unique symbol;

/**
 * An open transaction. Only `UnitOfWork` creates one, so a repository write with a `Tx` parameter cannot run
 * outside. Statements that do not need each other's results may be sent together: the connection is pipelined
 * and keeps their order.
 */
export interface Tx extends Sql {
  readonly [inTransaction]: true;
  /** Calls `done` when the transaction has committed; not when it is rolled back. */
  afterCommit(done: () => void): void;
}
