/** A value that PostgreSQL accepts as a parameter. */
export type SqlValue = string | number | boolean | null | undefined | Date | Buffer | object;

/** Anything that can run one statement and give its rows. */
export interface Sql {
  /**
   * Runs one statement with `$1…` parameters; its rows as plain objects.
   * A statement with a `name` is prepared once per connection.
   */
  query<Row = unknown>(text: string, values?: readonly SqlValue[], name?: string): Promise<Row[]>;
}

/**
 * A parameter whose value the planner does not see. Else a plan made for the values of one call may look cheaper to it than
 * one for all calls, and it plans each call anew, which takes longer than running a statement that reads a few pages.
 * @param parameter with its type: `$2::timestamptz`
 */
export function forAnyValue(parameter: string): string {
  return `(SELECT ${parameter})`;
}

declare const inTransaction: unique symbol;

/**
 * An open transaction. Only `UnitOfWork` makes one, so a repository write that takes a `Tx` cannot happen outside.
 * Statements that do not need each other's answer may be sent together: the connection is pipelined and in order.
 */
export interface Tx extends Sql {
  readonly [inTransaction]: true;
}
