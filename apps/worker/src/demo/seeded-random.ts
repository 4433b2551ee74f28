/** A pseudo-random generator (mulberry32): the same seed creates the same demo. */
export class SeededRandom {
  constructor(private state: number) {}

  /** Returns a number from 0 to below 1. */
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

  drawChance(probability: number): boolean {
    return this.drawFraction() < probability;
  }

  pickItem<T>(list: readonly T[]): T {
    return list[Math.floor(this.drawFraction() * list.length)]!;
  }

  /** Returns a new list in random order. */
  shuffleList<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.drawInteger(0, i);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}
