import { Injectable } from '@nestjs/common';
import { ReadBooking, wrongState } from '@birlik/bookings';
import { Journal, readNow, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, invalid, type LocalizedText, newId } from '@birlik/kernel';
import { eventClosed, eventExists } from './event.errors.js';
import { type Event, type Programme, TAKES_PLACE } from './event.js';
import { eventEntry } from './event-journal.js';
import { EventsRepository } from './events.repository.js';

export interface CreateEventCommand {
  readonly bookingId: string;
  readonly programme: Programme;
  readonly names: LocalizedText;
  readonly places: number;
}

/** Opens a booked room for registration. */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly bookings: ReadBooking,
    private readonly events: EventsRepository,
  ) {}

  /**
   * @throws DomainError `not_found` for a booking that is missing or somebody else's; `invalid_request` for a desk;
   * `wrong_state` unless it is confirmed or somebody has come; `event_closed` when it is over; `event_exists`
   */
  execute(actor: Actor, command: CreateEventCommand, idempotencyKey?: IdempotencyKey): Promise<Event> {
    const { bookingId, programme, names, places } = command;
    return this.work.run(
      async (tx) => {
        const booking = await this.bookings.lock(tx, actor, bookingId);
        if (booking.kind !== 'room') throw invalid('/bookingId', 'not_a_choice');
        if (!TAKES_PLACE.includes(booking.state)) throw wrongState(booking.state);
        if (booking.end <= (await readNow(tx))) throw eventClosed();
        if (await this.events.existsIn(tx, bookingId)) throw eventExists();
        const id = newId();
        const { centreId } = booking;
        await this.events.add(tx, {
          id,
          centreId,
          bookingId,
          programme,
          names,
          places,
          madeBy: actorName(actor),
        });
        const made = (await this.events.find(tx, id))!;
        await this.journal.write(tx, eventEntry(actor, 'made', made, { idempotencyKey, answer: made }));
        return made;
      },
      { idempotencyKey },
    );
  }
}
