import { HOUR } from '@birlik/kernel';
import {
  Book,
  type Booking,
  JoinWaitlist,
  type WaitlistCommand,
  type WaitlistEntry,
  WaitlistReadModel,
} from '@birlik/bookings';
import { ask } from './database-questions.js';
import { aMember, type TestPerson } from './people-builders.js';
import type { TestLibraries } from './test-libraries.js';

interface Slot {
  readonly start: number;
  readonly end: number;
}

/** What people do with the waitlist of a centre in which `D-1`, `D-2` and `D-3` are all desks. */
export class WaitlistActions {
  constructor(private readonly app: TestLibraries) {}

  readonly member = (): Promise<TestPerson> => aMember(this.app.libraries, this.app.centre.id);

  /** Returns two hours that begin so many hours after the next full hour. */
  async pickSlot(hours: number): Promise<Slot> {
    const start = Math.ceil((await this.app.readNow()) / HOUR) * HOUR + hours * HOUR;
    return { start, end: start + 2 * HOUR };
  }

  take(person: TestPerson, code: string, slot: Slot): Promise<Booking> {
    const spaceIds = [this.app.centre.findSpace(code).id];
    return this.app.get(Book).execute(person, { centreId: this.app.centre.id, spaceIds, ...slot });
  }

  async join(person: TestPerson, slot: Slot, more: Partial<WaitlistCommand> = {}): Promise<WaitlistEntry> {
    const command = { kind: 'desk', spaceIds: [], features: [], people: 1, ...slot, ...more } as const;
    const joined = await this.app
      .get(JoinWaitlist)
      .execute(person, { centreId: this.app.centre.id, ...command });
    return joined.entry;
  }

  /** Books every desk for the slot. Returns the bookings with their owners. */
  fill(slot: Slot): Promise<{ person: TestPerson; booking: Booking }[]> {
    return Promise.all(
      ['D-1', 'D-2', 'D-3'].map(async (code) => {
        const person = await this.member();
        return { person, booking: await this.take(person, code, slot) };
      }),
    );
  }

  readonly listOffers = async (person: TestPerson): Promise<(Booking | null)[]> =>
    (await this.app.get(WaitlistReadModel).listOfPerson(person.personId)).map((waiting) => waiting.offered);

  async readEntryState(id: string): Promise<string> {
    const [entry] = await ask<{ state: string }>(
      this.app.url,
      'SELECT state FROM waitlist_entry WHERE id = $1',
      [id],
    );
    return entry!.state;
  }
}
