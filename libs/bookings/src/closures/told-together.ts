import type { LocalizedText } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import type { BookingNow } from '../booking/booking-notices.js';
import type { WithdrawnHold } from '../waitlist/end-waiting.js';

/** Bookings of one person that changed for one reason. */
interface Group<Kept> {
  readonly bookings: Kept[];
  readonly reason: LocalizedText;
}

/** Collects what people have to be told, so that each person gets one message about all dates instead of one for each. */
export class ToldTogether {
  private readonly changes = new Map<string, Group<BookingNow>>();
  private readonly ends = new Map<string, Group<Booking>>();
  private readonly withdrawn: WithdrawnHold[] = [];

  addChange(changed: BookingNow, reason: LocalizedText): void {
    add(this.changes, keyOf(changed.booking, reason), changed, reason);
  }

  addEnd(ended: Booking, reason: LocalizedText): void {
    add(this.ends, keyOf(ended, reason), ended, reason);
  }

  /** Each hold is told of by itself: of an offer it depends on the entry what is said. */
  addWithdrawn(booking: Booking, reason: LocalizedText): void {
    this.withdrawn.push({ booking, reason });
  }

  listChanges(): Iterable<Group<BookingNow>> {
    return this.changes.values();
  }

  listEnds(): Iterable<Group<Booking>> {
    return this.ends.values();
  }

  listWithdrawn(): readonly WithdrawnHold[] {
    return this.withdrawn;
  }
}

/** Bookings under one title can be told together: the message names the title once. */
function keyOf({ id, personId, title, organisationId }: Booking, reason: LocalizedText): string {
  return JSON.stringify(personId === null ? [id] : [personId, organisationId, title, reason]);
}

function add<Kept>(groups: Map<string, Group<Kept>>, key: string, one: Kept, reason: LocalizedText): void {
  const group = groups.get(key);
  if (group) group.bookings.push(one);
  else groups.set(key, { bookings: [one], reason });
}
