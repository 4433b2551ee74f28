import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { type Activity, hasMoved } from '../activities/activity.js';
import { RegistrationNotices } from '../registrations/registration-notices.js';
import { RoomReasons } from './room-reasons.js';

/**
 * Tells people with seats that a session has moved to another time or room, that these wait for an approval, and that they
 * wait no longer. It compares the booking with what they were told, so it does not matter which path moved it.
 */
@Injectable()
export class TellOfMoves {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly notices: RegistrationNotices,
    private readonly reasons: RoomReasons,
  ) {}

  /** Works inside a transaction that holds the lock of the activity. @returns the number of moved sessions */
  async tellInTx(tx: Tx, activity: Activity, now: Instant): Promise<number> {
    const moved = activity.sessions.filter((session) => hasMoved(session, now));
    if (moved.length === 0) return 0;
    for (const session of moved) await this.activities.noteTold(tx, session);
    const reason = await this.reasons.findReason(tx, moved);
    await this.notices.tellChange(tx, { activity, numbers: moved.map(({ number }) => number), now, reason });
    return moved.length;
  }
}
