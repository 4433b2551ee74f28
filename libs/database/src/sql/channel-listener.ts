import type { PoolClient } from 'pg';
import type { Sql, SqlValue } from './sql.js';

const OPEN_AGAIN_AFTER_MS = 1_000;

export interface ChannelListenerOptions {
  /** Name of the channel of LISTEN. */
  readonly channel: string;
  /** Called with the text of each announcement. */
  readonly hear: (payload: string) => void;
  /** Called each time it begins to listen: announcements may have been lost before. */
  readonly begin: () => void;
  readonly warn: (line: string) => void;
}

/**
 * Keeps one connection that listens on a channel. When the connection is lost, or cannot be opened, it opens
 * another one a second later, as often as necessary.
 */
export class ChannelListener {
  private client: PoolClient | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly connect: () => Promise<PoolClient>,
    private readonly options: ChannelListenerOptions,
  ) {}

  /** Opens the connection; never rejects. */
  async open(): Promise<void> {
    try {
      const client = await this.connect();
      if (this.closed) return client.release(true);
      await this.listen(client);
    } catch (error) {
      if (!this.closed) this.options.warn(`not listening on ${this.options.channel}: ${String(error)}`);
      this.lose(this.client);
    }
  }

  /** Returns the listening connection for statements; null while there is none. */
  sql(): Sql | null {
    const { client } = this;
    if (!client) return null;
    return {
      query: async <Row>(text: string, values?: readonly SqlValue[]) =>
        (await client.query<Row & object>(text, values as unknown[])).rows,
    };
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.lose(this.client);
  }

  private async listen(client: PoolClient): Promise<void> {
    this.client = client;
    const lose = () => {
      if (this.client === client) this.lose(client);
    };
    client.on('notification', ({ payload }) => this.options.hear(payload ?? ''));
    client.once('error', lose);
    client.once('end', lose);
    await client.query(`LISTEN ${this.options.channel}`);
    this.options.begin();
  }

  /** Releases the connection, if there is one, and opens another one later. */
  private lose(client: PoolClient | null): void {
    this.client = null;
    client?.release(true);
    if (this.closed || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.open();
    }, OPEN_AGAIN_AFTER_MS);
    this.timer.unref();
  }
}
