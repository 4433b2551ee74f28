/**
 * A pseudo-random generator. The seed is `BIRLIK_TEST_SEED`, or a new one that is printed, so that a failing
 * test can be repeated.
 */
export class SeededChoices {
  private state: number;

  constructor(readonly seed = Number(process.env.BIRLIK_TEST_SEED) || Math.floor(Math.random() * 2 ** 31)) {
    this.state = seed;
  }

  /** Returns a number from 0 to below 1 (mulberry32). */
  drawFraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Returns a whole number from `min` to `max` inclusive. */
  drawInteger(min: number, max: number): number {
    return min + Math.floor(this.drawFraction() * (max - min + 1));
  }

  pickItem<T>(list: readonly T[]): T {
    return list[this.drawInteger(0, list.length - 1)]!;
  }
}
