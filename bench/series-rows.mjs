/** What a series leaves behind, in an order that foreign keys allow. */
export const SERIES_TABLES = [
  'series',
  'booking',
  'allocation',
  'message',
  'audit',
  'outbox',
  'idempotency_key',
];

/** Which rows of each table are of which series; `k` is its idempotency key, which the answer names the series in. */
const SERIES_OF_ROW = {
  series: 't.id',
  booking: 't.series_id',
  allocation: '(SELECT b.series_id FROM booking b WHERE b.id = t.booking_id)',
  message: '(SELECT b.series_id FROM booking b WHERE b.id = t.subject_id)',
  audit: `CASE WHEN t.action = 'series.created' THEN t.subject_id::uuid END`,
  outbox: `CASE WHEN t.payload->>'kind' = 'series.created' THEN (t.payload->>'seriesId')::uuid END`,
  idempotency_key: `CASE WHEN t.key LIKE 'series-%' THEN (t.answer::jsonb->'series'->>'id')::uuid END`,
};

/** The rows of all series in a database: read once as the product wrote them, wiped before each turn. */
export class SeriesRows {
  #query;

  constructor(query) {
    this.#query = query;
  }

  /** By idempotency key, the rows of each table as JSON text. */
  async read() {
    const series = await this.#query(
      `SELECT t.key, ${SERIES_OF_ROW.idempotency_key} AS id FROM idempotency_key t WHERE t.key LIKE 'series-%'`,
    );
    const kept = Object.fromEntries(series.map(({ key }) => [key, []]));
    for (const table of SERIES_TABLES) {
      const rows = await this.#query(
        `SELECT ${SERIES_OF_ROW[table]} AS id, json_agg(to_jsonb(t))::text AS rows FROM ${table} t WHERE ${SERIES_OF_ROW[table]} IS NOT NULL GROUP BY 1`,
      );
      const byId = new Map(rows.map((row) => [row.id, row.rows]));
      for (const { key, id } of series) kept[key].push(byId.get(id) ?? '[]');
    }
    return kept;
  }

  /** By table, the columns that a statement may write. */
  async columns() {
    const rows = await this.#query(
      `SELECT table_name AS name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY ($1) AND is_generated = 'NEVER' AND is_identity = 'NO'
       GROUP BY 1`,
      [SERIES_TABLES],
    );
    return SERIES_TABLES.map((name) => rows.find((row) => row.name === name));
  }

  /** Takes all of them away again. Triggers that guard the audit, and checks between tables, sleep meanwhile. */
  async wipe() {
    await this.#query('SET session_replication_role = replica');
    for (const table of ['idempotency_key', 'outbox', 'audit', 'message', 'allocation', 'booking', 'series'])
      await this.#query(`DELETE FROM ${table} t WHERE ${SERIES_OF_ROW[table]} IS NOT NULL`);
    await this.#query('SET session_replication_role = DEFAULT');
    await this.#query('VACUUM ANALYZE');
  }
}
