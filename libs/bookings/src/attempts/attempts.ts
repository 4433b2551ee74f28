import { Injectable } from '@nestjs/common';
import { Database, type IdempotencyKey, IdempotencyKeys, pauseBeforeRun } from '@birlik/database';
import type { DomainError } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { slotTaken } from '../booking/booking.errors.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { Alternatives } from '../search/alternatives.js';
import { RetryBudget, findRetryReason } from './retries.js';
import { refuseSlot } from './slot-refusal.js';
import { SlotConflict } from './slot-conflict.js';

export interface AttemptOptions {
  readonly centreId: string;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Ids of bookings whose claims do not count, because the attempt frees them itself. */
  readonly except?: readonly string[];
  /** True when a repeated attempt can take another choice. */
  readonly hasOtherChoices?: boolean;
}

/**
 * Runs attempts to take claims in a centre. Only this class decides whether an attempt is repeated: see
 * `retries.ts`.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly holds: ExpireHolds,
    private readonly alternatives: Alternatives,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly database: Database,
  ) {}

  /**
   * Runs an attempt until it succeeds or until another one cannot help. Each attempt has its own transaction
   * and decides by the settings that it receives.
   * @throws DomainError `slot_taken` or `space_closed` with conflicts and alternatives; `not_found` for the centre; any error
   * of the attempt
   */
  async run<T>(options: AttemptOptions, attempt: (centre: Centre) => Promise<T | SlotConflict>): Promise<T> {
    const budget = new RetryBudget();
    for (let run = 1; ; run++) {
      const centre = await this.centres.get(options.centreId);
      const outcome = await this.runOnce(centre, budget, run, attempt);
      if (outcome === null) continue;
      if (!(outcome instanceof SlotConflict)) return outcome.result;
      const refusal = await this.refusalOf(outcome, options, budget, centre.zone);
      if (refusal) throw refusal;
    }
  }

  /** Returns the outcome of one attempt, or null when the attempt must be repeated. */
  private async runOnce<T>(
    centre: Centre,
    budget: RetryBudget,
    run: number,
    attempt: (centre: Centre) => Promise<T | SlotConflict>,
  ): Promise<{ readonly result: T } | SlotConflict | null> {
    try {
      const outcome = await attempt(centre);
      return outcome instanceof SlotConflict ? outcome : { result: outcome };
    } catch (error) {
      const reason = findRetryReason(error);
      if (reason === null || !budget.spendRetry(reason)) throw error;
      if (reason === 'settings_changed') await this.centres.refreshCentre(centre);
      // The conflict can be a hold that has expired.
      else if (reason === 'concurrent_claim') await this.holds.endOverdueHolds(centre.id);
      else await pauseBeforeRun(run + 1);
      return null;
    }
  }

  /** Returns the error that says that the slot is taken, or null when the attempt must be repeated. */
  private async refusalOf(
    { about }: SlotConflict,
    { centreId, idempotencyKey, except, hasOtherChoices = false }: AttemptOptions,
    budget: RetryBudget,
    zone: string,
  ): Promise<DomainError | null> {
    const ended = await this.holds.endOverdueHolds(centreId);
    if (ended > 0 && budget.spendRetry('expired_hold')) return null;
    if (hasOtherChoices && budget.spendRetry('other_choice')) return null;
    if (!about) return slotTaken([], [], zone);
    const around = await this.alternatives.find(about.draft, about.facts, except);
    // The key is read after the conflicts: if an earlier copy of this request took the slot, its key is
    // stored by now.
    const [answered] = await this.idempotencyKeys.areAnswered(this.database, [idempotencyKey]);
    const worthTrying = around.conflicts.length === 0 || answered === true;
    if (worthTrying && budget.spendRetry('nobody_in_the_way')) return null;
    return refuseSlot(around, zone);
  }
}
