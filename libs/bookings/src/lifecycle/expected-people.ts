import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';

/** Knows how many people are expected in a room. Whoever plans something in rooms for other people implements it. */
export abstract class PeopleCounter {
  /** Returns the number of people for whom there must be room in a booking; 0 when nobody is expected. */
  abstract countExpected(tx: Tx, bookingId: string): Promise<number>;
}

/** The registered counters. */
@Injectable()
export class ExpectedPeople {
  private readonly counters: PeopleCounter[] = [];

  registerCounter(counter: PeopleCounter): void {
    this.counters.push(counter);
  }

  /** Returns the number of people for whom there must be room in a booking; 0 when nobody is expected. */
  async countExpected(tx: Tx, bookingId: string): Promise<number> {
    let expected = 0;
    for (const counter of this.counters)
      expected = Math.max(expected, await counter.countExpected(tx, bookingId));
    return expected;
  }
}
