/** Chance that a failing test can repeat: the seed is `BIRLIK_TEST_SEED`, or new and printed. */
export class SeededChoices {
  private state: number;

  constructor(readonly seed = Number(process.env.BIRLIK_TEST_SEED) || Math.floor(Math.random() * 2 ** 31)) {
    this.state = seed;
  }

  /** At least 0 and below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }
}
