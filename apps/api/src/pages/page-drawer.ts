import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';

/** What is known of the reader of a page. The program that draws is built from the pages and takes the same. */
export interface ViewOfReader {
  /** Path and search. */
  readonly address: string;
  readonly language: string;
  /** The answers that come with the page, as JSON. */
  readonly answers: string;
  /** False for a phone. */
  readonly isWide: boolean;
  /** Names the styles of the view to the policy of the page. */
  readonly nonce: string;
}

/** What the thread answers. */
export interface Drawn {
  readonly id: number;
  readonly html: string | null;
  readonly error?: string;
}

const PROGRAM = 'draw-on-server.js';
/** A page is not held up for longer: the browser draws it anyway. */
const DRAWS_WITHIN_MS = 500;
/** A page takes a few milliseconds, so nobody behind more than these would have theirs in time. */
const MAX_WAITING = 12;
const MAX_MEMORY_MB = 96;

/**
 * Draws the first view of pages in a thread of its own, one after the other. What cannot be drawn in time is left to the
 * browser.
 */
export class PageDrawer {
  private readonly program: string;
  private readonly log = new Logger('pages');
  private readonly waiting = new Map<number, (html: string | null) => void>();
  private thread: Worker | null = null;
  private ready: Promise<boolean> = Promise.resolve(false);
  private madeAt = 0;
  private drawn = 0;

  /** @param folder that of the built program */
  constructor(folder: string) {
    this.program = join(folder, PROGRAM);
  }

  /** Returns HTML; null when there is none in time, or when the reader is led on to another page. Never rejects. */
  async draw(view: ViewOfReader): Promise<string | null> {
    await this.keepUpToDate();
    if (this.waiting.size >= MAX_WAITING) return null;
    const id = ++this.drawn;
    const limit = new AbortController();
    const late = wait(DRAWS_WITHIN_MS, null, { signal: limit.signal, ref: false }).catch(() => null);
    try {
      return await Promise.race([this.ask(id, view), late]);
    } finally {
      limit.abort();
      this.waiting.delete(id);
    }
  }

  private async ask(id: number, view: ViewOfReader): Promise<string | null> {
    const html = new Promise<string | null>((resolve) => this.waiting.set(id, resolve));
    if (!(await this.ready)) return null;
    this.thread?.postMessage({ id, view });
    return html;
  }

  async close(): Promise<void> {
    const { thread } = this;
    this.forget();
    await thread?.terminate();
  }

  /** Starts the thread for the first page, and again for a newer build: an older one would draw with names that are gone. */
  private async keepUpToDate(): Promise<void> {
    const madeAt = existsSync(this.program) ? (await stat(this.program)).mtimeMs : 0;
    if (madeAt === this.madeAt) return;
    this.madeAt = madeAt;
    await this.close();
    if (madeAt > 0) this.start();
  }

  private start(): void {
    const thread = new Worker(new URL('./draw-thread.js', import.meta.url), {
      workerData: { program: this.program },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    thread.unref();
    this.thread = thread;
    this.ready = new Promise((resolve) => {
      thread.once('message', () => resolve(true));
      thread.once('exit', () => resolve(false));
    });
    thread.on('message', (message: 'ready' | Drawn) => {
      if (message !== 'ready') this.take(message);
    });
    thread.on('error', (error) => this.log.warn(`pages are sent without being drawn: ${error.message}`));
    thread.on('exit', () => {
      // Another one starts with the next build or process: one that fails would fail again.
      if (this.thread === thread) this.forget();
    });
  }

  private take({ id, html, error }: Drawn): void {
    if (error !== undefined) this.log.warn(`a page was not drawn: ${error}`);
    this.waiting.get(id)?.(html);
  }

  private forget(): void {
    this.thread = null;
    this.ready = Promise.resolve(false);
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
  }
}
