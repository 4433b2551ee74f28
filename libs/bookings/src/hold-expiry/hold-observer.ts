import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';

/** How a hold ended: its person said yes, said no, or said nothing until its time was over. */
export type HoldOutcome = 'accepted' | 'declined' | 'lapsed';

export interface HoldEnd {
  readonly bookingId: string;
  readonly outcome: HoldOutcome;
  /** Of a no: its person goes on waiting for another slot. */
  readonly keepWaiting?: boolean;
}

/** Hears that a hold ended, in the same transaction. The waitlist implements it: an offer is a hold. */
export abstract class HoldObserver {
  /** True when the hold was an offer. */
  abstract handleHoldEnd(tx: Tx, end: HoldEnd): Promise<boolean>;
}

/** The observers that have registered. */
@Injectable()
export class HoldObservers {
  private readonly observers: HoldObserver[] = [];

  registerObserver(observer: HoldObserver): void {
    this.observers.push(observer);
  }

  /** Tells all of them. True when the hold was an offer. */
  async notifyObservers(tx: Tx, end: HoldEnd): Promise<boolean> {
    let wasOffer = false;
    for (const observer of this.observers) if (await observer.handleHoldEnd(tx, end)) wasOffer = true;
    return wasOffer;
  }
}
