import { Client } from 'pg';

/** Tables that note what was tried, whatever came of it. */
const NOTES = ['migration', 'scan', 'attempt_count'];

/** Reads all that a database of a test holds as one hash; a changed value anywhere changes it, notes of attempts apart. */
export class Fingerprint {
  private constructor(
    private readonly client: Client,
    private readonly statement: string,
  ) {}

  static async of(databaseUrl: string): Promise<Fingerprint> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1`,
      [NOTES],
    );
    const parts = rows.map(
      ({ name }) => `(SELECT string_agg(t::text, chr(10) ORDER BY t::text) FROM ${name} t)`,
    );
    return new Fingerprint(client, `SELECT md5(concat_ws('|', ${parts.join(', ')})) AS hash`);
  }

  async read(): Promise<string> {
    const { rows } = await this.client.query<{ hash: string }>(this.statement);
    return rows[0]!.hash;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
