import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { MessageLedger } from '@birlik/notifications';
import type { Activity } from '../activities/activity.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';

/**
 * Asks organisers at the time of the warning whether their event takes place. Their room is not released while
 * people are registered, so a warning of its release would be untrue.
 */
@Injectable()
export class AskOrganisers {
  constructor(
    private readonly registrations: RegistrationsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** Turns planned warnings into questions. */
  async askInTx(tx: Tx, { sessions }: Activity): Promise<void> {
    for (const { bookingId, state, bookingState } of sessions) {
      if (bookingId === null || state !== 'planned' || bookingState !== 'confirmed') continue;
      if (await this.registrations.isRoomAwaited(tx, bookingId))
        await this.ledger.askInsteadOfWarning(tx, bookingId);
    }
  }
}
