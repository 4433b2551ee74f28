/** A loop that has held the process for so long lets others go first. */
const TURN_MS = 8;

/** Shares the one thread of a process: a long loop takes a turn between its steps. */
export class Turns {
  private began = performance.now();

  /** Lets other requests run if this loop has held the process for a while. */
  async takeTurn(): Promise<void> {
    if (performance.now() - this.began < TURN_MS) return;
    await new Promise<void>((resume) => setImmediate(resume));
    this.began = performance.now();
  }
}
