import { Injectable } from '@nestjs/common';
import {
  type Booking,
  buildBookingEntry,
  BookingGrace,
  buildMessage,
  SeriesRepository,
  selectClockRuns,
} from '@birlik/bookings';
import { Journal, type Tx, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { shortenAdvance } from '@birlik/slots';
import { AbsencesRepository } from '../absences/absences.repository.js';
import { RoomKeepers } from './room-keeper.js';

const ACTOR = systemActor('no-show-release');

/** Releases the space of a person who did not come, once, and records the absence. */
@Injectable()
export class ReleaseNoShow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly grace: BookingGrace,
    private readonly absences: AbsencesRepository,
    private readonly series: SeriesRepository,
    private readonly keepers: RoomKeepers,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Returns true when this call released the booking. False is a normal result: the person came, cancelled,
   * moved or said «on my way»; the release is not due by the database's clock; the centre reports an outage;
   * another worker released it; or people are registered for what takes place in the room.
   */
  async execute(bookingId: string, { now }: { readonly now?: string } = {}): Promise<boolean> {
    return this.work.run(
      async (tx) => {
        if (await this.keepers.keepsRoom(tx, bookingId)) {
          await this.keep(tx, bookingId);
          return false;
        }
        const released = await this.grace.releaseNoShow(tx, bookingId, selectClockRuns('b.centre_id'));
        if (!released) {
          await this.endExcused(tx, bookingId);
          return false;
        }
        const centre = await this.centres.get(released.centreId);
        await this.absences.add(tx, released);
        await this.tell(tx, centre, released);
        await this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'released', released));
        return true;
      },
      now === undefined ? {} : { now },
    );
  }

  /** A room whose people are expected stays theirs until its end, and is over then. */
  private async keep(tx: Tx, bookingId: string): Promise<void> {
    const clockRuns = selectClockRuns('b.centre_id');
    const kept = await this.grace.keepUntilEnd(tx, bookingId, clockRuns);
    if (kept) return this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'kept', kept));
    const over = await this.grace.completeKept(tx, bookingId, clockRuns);
    if (!over) return;
    await this.ledger.voidPlannedMessages(tx, [bookingId]);
    await this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'completed', over));
  }

  /** A booking whose grace lay in an outage ends without an absence. */
  private async endExcused(tx: Tx, bookingId: string): Promise<void> {
    const ended = await this.grace.endExcused(tx, bookingId, selectClockRuns('b.centre_id'));
    if (!ended) return;
    await this.ledger.voidPlannedMessages(tx, [ended.id]);
    await this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'excused', ended));
  }

  private async tell(tx: Tx, centre: Centre, released: Booking): Promise<void> {
    const { id, seriesId, noShowDueAt } = released;
    await this.ledger.voidPlannedMessages(tx, [id]);
    await this.ledger.planMessages(tx, await this.noticeOf(tx, centre, released));
    if (seriesId !== null && (await this.series.noteOwnerAsked(tx, seriesId)))
      await this.ledger.planMessages(
        tx,
        buildMessage(centre, released, 'series_question', { at: noShowDueAt }),
      );
  }

  /** Builds the message to the person, with the number of absences that count and their consequence. */
  private async noticeOf(tx: Tx, centre: Centre, released: Booking) {
    const { personId, kind, noShowDueAt } = released;
    if (personId === null || kind !== 'desk')
      return buildMessage(centre, released, 'released', { at: noShowDueAt });
    const { rules } = centre;
    const missed = await this.absences.countCounted(tx, centre.id, personId, rules.absenceFadeDays);
    const absences = { missed, advanceDays: shortenAdvance(rules, missed) };
    return buildMessage(centre, released, 'released', { at: noShowDueAt, absences });
  }
}
