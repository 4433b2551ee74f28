import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailboxController } from './mailbox.controller.js';

it('the local mailbox shows what it can read, and leaves out the rest', async () => {
  const path = mkdtempSync(join(tmpdir(), 'birlik-mailbox-'));
  const mail = {
    messageId: '<a@birlik>',
    to: { name: 'Айару', address: 'a@b' },
    subject: 'Сәлем',
    text: '',
    html: '',
  };
  writeFileSync(join(path, 'good.json'), JSON.stringify(mail));
  writeFileSync(join(path, 'broken.json'), '{');
  // Stands for a file that belongs to another account.
  mkdirSync(join(path, 'unreadable.json'));
  const { items } = await new MailboxController({ path }).listMailsAsJson();
  rmSync(path, { recursive: true });
  expect(items.map(({ name, subject }) => [name, subject])).toEqual([['good', 'Сәлем']]);
});
