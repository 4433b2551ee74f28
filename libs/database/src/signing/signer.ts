import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../sql/database.js';

/**
 * Signs short texts with the key that all processes of this installation share: links in mails, codes of the
 * entrance screen.
 */
@Injectable()
export class Signer implements OnApplicationBootstrap {
  private key: Promise<Buffer> | null = null;

  constructor(private readonly database: Database) {}

  /**
   * Reads the key before the first request. A use case that signs inside a transaction would otherwise wait for
   * a second connection, and many of them at once for each other.
   */
  async onApplicationBootstrap(): Promise<void> {
    // Without a schema there is no key yet: whoever signs first reads it.
    await this.read().catch(() => undefined);
  }

  /**
   * Returns the HMAC-SHA256 of the text for one purpose. A signature for one purpose is invalid for another.
   */
  async signText(purpose: string, text: string): Promise<Buffer> {
    return createHmac('sha256', await this.read())
      .update(`${purpose}\n${text}`)
      .digest();
  }

  /** Checks a signature in constant time. */
  async isSigned(purpose: string, text: string, signature: Buffer): Promise<boolean> {
    const right = await this.signText(purpose, text);
    return right.length === signature.length && timingSafeEqual(right, signature);
  }

  private read(): Promise<Buffer> {
    this.key ??= this.database
      .query<{ key: Buffer }>(`SELECT key FROM secret WHERE name = 'signing'`)
      .then(([row]) => {
        if (!row) throw new Error('the key that signs is missing');
        return row.key;
      });
    this.key.catch(() => (this.key = null));
    return this.key;
  }
}
