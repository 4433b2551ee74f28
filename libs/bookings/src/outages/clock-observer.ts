import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Outage } from './outages.repository.js';

/**
 * Is called when the clocks of a centre stop for an outage and when they run again, in the same transaction.
 * Whoever keeps a deadline implements it: a deadline does not pass during an outage.
 */
export abstract class ClockObserver {
  abstract handleClockStop(tx: Tx, centreId: string): Promise<void>;

  /** Gives every deadline back the time that the outage took from it. */
  abstract handleClockResume(tx: Tx, outage: Outage): Promise<void>;
}

/** The registered observers. */
@Injectable()
export class ClockObservers {
  private readonly observers: ClockObserver[] = [];

  registerObserver(observer: ClockObserver): void {
    this.observers.push(observer);
  }

  async notifyStop(tx: Tx, centreId: string): Promise<void> {
    for (const observer of this.observers) await observer.handleClockStop(tx, centreId);
  }

  async notifyResume(tx: Tx, outage: Outage): Promise<void> {
    for (const observer of this.observers) await observer.handleClockResume(tx, outage);
  }
}
