import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, MailTransport } from './mail-transport.js';

/**
 * Stores mails in a folder, for development: one JSON file for each mail, named after its Message-ID, so a
 * second copy changes nothing.
 */
export class MailboxTransport implements MailTransport {
  constructor(private readonly folder: string) {}

  async sendMail(mail: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const name = mail.messageId.replace(/[^a-z0-9-]/gi, '_');
    const draft = join(this.folder, `.${name}.${process.pid}`);
    // The modification time of the file is the time of the mail. The rename is atomic.
    await writeFile(draft, JSON.stringify(mail, null, 2), { mode: 0o600 });
    await rename(draft, join(this.folder, `${name}.json`));
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}
