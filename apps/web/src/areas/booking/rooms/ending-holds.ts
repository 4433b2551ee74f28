/** Holds that are being released. Whoever opens the same slot again at once waits for them. */
export class EndingHolds {
  readonly #ends = new Set<Promise<unknown>>();

  /** How many are still being released. */
  get size(): number {
    return this.#ends.size;
  }

  /** Notes a hold until its slot is free again. One that could not be released runs out by itself. */
  add(end: Promise<unknown>): void {
    const forget = () => void this.#ends.delete(end);
    this.#ends.add(end);
    end.then(forget, forget);
  }

  /** Resolves when all that are noted now are over. */
  async waitForAll(): Promise<void> {
    await Promise.allSettled(this.#ends);
  }
}
