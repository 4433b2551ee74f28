import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound } from '@birlik/kernel';
import type { Mail } from '@birlik/notifications';
import { Public } from '../http/operation-metadata.js';

interface KeptMail extends Mail {
  readonly name: string;
  readonly at: string;
}

const MAX_LISTED_MAILS = 200;

/** The folder of the local mailbox; null when mails are sent by SMTP. */
export abstract class MailboxFolder {
  abstract readonly path: string | null;
}

/** Shows the mails of the worker, for development. Production has no such page. */
@ApiExcludeController()
@Controller('dev/mailbox')
export class MailboxController {
  constructor(private readonly folder: MailboxFolder) {}

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  async listMails(@Query('to') to?: string): Promise<string> {
    const rows = (await this.mails())
      .filter((mail) => !to || mail.to.address === to)
      .map(
        (mail) =>
          `<li><a href="/dev/mailbox/${mail.name}">${escape(mail.subject)}</a><br><small>${escape(mail.to.address)} · ${mail.at}</small></li>`,
      );
    return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title>
<style>body{font:16px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}li{margin:.75rem 0}small{color:#555}</style>
<h1>Mailbox</h1><p>What the worker sent, newest first. Only in development.</p><ol>${rows.join('')}</ol>`;
  }

  /** Lists the mails as JSON, for tests. */
  @Get('json')
  @Public()
  async listMailsAsJson(@Query('to') to?: string): Promise<{ items: KeptMail[] }> {
    return { items: (await this.mails()).filter((mail) => !to || mail.to.address === to) };
  }

  @Get(':name')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  async getMail(@Param('name') name: string): Promise<string> {
    const mail = (await this.mails()).find((m) => m.name === name);
    if (!mail) throw notFound();
    return mail.html;
  }

  private async mails(): Promise<KeptMail[]> {
    const { path } = this.folder;
    if (path === null) return [];
    const names = (await readdir(path).catch(() => [] as string[])).filter((name) =>
      /^[\w-]+\.json$/.test(name),
    );
    const files = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(path, name))).mtime })),
    );
    const newest = files.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MAX_LISTED_MAILS);
    const mails = await Promise.all(newest.map(({ name, at }) => readMail(path, name, at)));
    return mails.filter((mail) => mail !== null);
  }
}

/** Returns a mail of the folder; null when its file cannot be read, such as one of another account. */
async function readMail(folder: string, name: string, at: Date): Promise<KeptMail | null> {
  try {
    const mail = JSON.parse(await readFile(join(folder, name), 'utf8')) as Mail;
    return { ...mail, name: name.slice(0, -'.json'.length), at: at.toISOString() };
  } catch {
    return null;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
