import { Injectable } from '@nestjs/common';
import { ExpectedPeople, PeopleCounter } from '@birlik/bookings';
import type { Tx } from '@birlik/database';
import { ActivitiesRepository } from './activities.repository.js';

/** Everybody who may have a place in what takes place in a room must fit into it. */
@Injectable()
export class PeopleOfActivity extends PeopleCounter {
  constructor(
    expected: ExpectedPeople,
    private readonly activities: ActivitiesRepository,
  ) {
    super();
    expected.registerCounter(this);
  }

  countExpected(tx: Tx, bookingId: string): Promise<number> {
    return this.activities.countSeatsIn(tx, bookingId);
  }
}
