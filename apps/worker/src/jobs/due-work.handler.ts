import type { DueWork } from '@birlik/queue';
import type { JobHandler } from './job-handler.js';

/** What falls due within this time is waited for by the running job. Later moments get jobs of their own. */
const SOON_SECONDS = 1;
/** Rows that fall due one after the other are taken together. */
const PAUSE_MS = 100;
/** Then the job ends, and the next one goes on. */
const ENDS_AFTER_MS = 10_000;
/** Looks that find something due and can do nothing about it; after them the next sweep tries again. */
const MAX_IDLE_LOOKS = 2;

/**
 * Does the due work of one library. It goes on as long as something is due or soon will be, so that few jobs wake
 * however many rows fall due within a second.
 */
export class DueWorkHandler implements JobHandler {
  readonly job;
  private isRunning = false;
  private isStopped = false;
  /** Set when a job woke while another one was at work: that one looks once more. */
  private looksAgain = false;
  private endPause: (() => void) | null = null;

  /**
   * @param wakeNext adds a job for what falls due next
   * @param isClockBelieved false while nothing may be done by the clock of the database
   */
  constructor(
    private readonly work: DueWork,
    private readonly wakeNext: (work: DueWork) => Promise<void>,
    private readonly isClockBelieved: () => Promise<boolean>,
  ) {
    this.job = work.job;
  }

  /** @throws AggregateError of rows that failed; the others are done */
  async run(): Promise<void> {
    this.looksAgain = true;
    this.endPause?.();
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      await this.runUntilNothingIsDue();
    } finally {
      this.isRunning = false;
    }
    await this.wakeNext(this.work);
  }

  /** Ends a running job after what it has in hand. */
  stop(): void {
    this.isStopped = true;
    this.endPause?.();
  }

  private async runUntilNothingIsDue(): Promise<void> {
    const end = performance.now() + ENDS_AFTER_MS;
    for (let idleLooks = 0; performance.now() < end && !this.isStopped;) {
      this.looksAgain = false;
      if (!(await this.isClockBelieved())) return;
      idleLooks = (await this.work.run()) > 0 ? 0 : idleLooks + 1;
      const ms = await this.findPause(idleLooks);
      if (ms === null) return;
      await this.pause(ms);
    }
  }

  /** Returns how long to wait before the next look; null when none is of use. */
  private async findPause(idleLooks: number): Promise<number | null> {
    const next = await this.work.findNextDue(SOON_SECONDS);
    if (this.looksAgain) return PAUSE_MS;
    if (next === null || (next === 0 && idleLooks >= MAX_IDLE_LOOKS)) return null;
    // More was due than is done at once.
    if (next === 0 && idleLooks === 0) return 0;
    return Math.max(PAUSE_MS, next);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      // Somebody else woke: no longer than the shortest pause from now.
      this.endPause = () => {
        clearTimeout(timer);
        setTimeout(resolve, this.isStopped ? 0 : Math.min(PAUSE_MS, ms));
      };
    });
  }
}
