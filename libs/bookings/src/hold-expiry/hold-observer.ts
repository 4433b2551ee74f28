import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';

/** How a hold ended: the person accepted it, declined it, or did not answer in time. */
export type HoldOutcome = 'accepted' | 'declined' | 'lapsed';

export interface HoldEnd {
  readonly bookingId: string;
  readonly outcome: HoldOutcome;
  /** For a declined offer: the person stays on the waitlist. */
  readonly keepWaiting?: boolean;
}

/**
 * Is called when a hold ends, in the same transaction. The waitlist implements it, because an offer is a
 * hold.
 */
export abstract class HoldObserver {
  /** Handles the end of a hold. Returns true when the hold was an offer. */
  abstract handleHoldEnd(tx: Tx, end: HoldEnd): Promise<boolean>;
}

/** The registered observers. */
@Injectable()
export class HoldObservers {
  private readonly observers: HoldObserver[] = [];

  registerObserver(observer: HoldObserver): void {
    this.observers.push(observer);
  }

  /** Notifies all observers. Returns true when the hold was an offer. */
  async notifyObservers(tx: Tx, end: HoldEnd): Promise<boolean> {
    let wasOffer = false;
    for (const observer of this.observers) if (await observer.handleHoldEnd(tx, end)) wasOffer = true;
    return wasOffer;
  }
}
