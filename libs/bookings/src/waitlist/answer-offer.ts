import { Injectable } from '@nestjs/common';
import { Database, type IdempotencyKey } from '@birlik/database';
import { type Actor, DomainError, notFound, WRONG_STATE } from '@birlik/kernel';
import { type Booking, LIVE_STATES } from '../booking/booking.js';
import { isOwner } from '../booking/booking.permissions.js';
import { ReadBooking } from '../booking/read-booking.js';
import { ConfirmHold } from '../lifecycle/confirm-hold.js';
import { ReleaseHold, type ReleaseHoldOptions } from '../lifecycle/release-hold.js';
import type { Offer } from './offer.js';
import { OffersRepository } from './offers.repository.js';

/** An offer with the booking that it would become. */
export interface OfferedBooking {
  readonly offer: Offer;
  readonly booking: Booking;
}

/**
 * Accepts or declines an offer. Only the person with the offer may answer, so nobody accepts for others by
 * mistake.
 */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly database: Database,
    private readonly read: ReadBooking,
    private readonly offers: OffersRepository,
    private readonly confirm: ConfirmHold,
    private readonly release: ReleaseHold,
  ) {}

  /** @throws DomainError `not_found`, the same for a missing offer and for one of others */
  async find(actor: Actor, bookingId: string): Promise<OfferedBooking> {
    const offer = await this.offers.find(this.database, bookingId);
    if (!offer) throw notFound();
    const booking = await this.read.readBooking(actor, bookingId);
    if (!isOwner(actor, booking)) throw notFound();
    return { offer, booking };
  }

  /**
   * Accepts an offer. A second accept, by two taps or two devices, gets the booking too and changes nothing.
   * @throws DomainError `hold_over` once the deadline has passed; `wrong_state` when it was declined or the booking
   *   has ended; `not_found`
   */
  async acceptOffer(actor: Actor, bookingId: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    await this.find(actor, bookingId);
    try {
      return await this.confirm.execute(actor, { bookingId }, idempotencyKey);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== WRONG_STATE.code) throw error;
      const { offer, booking } = await this.find(actor, bookingId);
      if (offer.state === 'accepted' && LIVE_STATES.includes(booking.state)) return booking;
      throw error;
    }
  }

  /**
   * Declines an offer. The next person in the queue is served at once.
   * @throws DomainError `wrong_state` when it was answered or has expired; `not_found`
   */
  async declineOffer(actor: Actor, bookingId: string, options: ReleaseHoldOptions = {}): Promise<Booking> {
    await this.find(actor, bookingId);
    return this.release.execute(actor, bookingId, options);
  }
}
