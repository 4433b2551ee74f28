import { Injectable } from '@nestjs/common';
import { type Booking, MyBookingsReadModel } from '@birlik/bookings';
import { type LocalizedText, type Person } from '@birlik/kernel';
import { CreateActivity, Register } from '@birlik/programmes';
import type { Centre } from '@birlik/rooms';
import type { DemoPeople } from './demo-people.js';
import { SeededRandom } from './seeded-random.js';

const MAX_EVENTS = 6;
/** Events are announced at least this long before they begin. */
const MIN_EVENT_NOTICE_MS = 30 * 3_600_000;
/** Only the last third of the members register, so that the others are free for visitors of the demo. */
const FIRST_BUSY_MEMBER = 200;

/** Events by the first word of the room's code. */
const KINDS: Readonly<Record<string, { programme: string; names: LocalizedText }>> = {
  hall: {
    programme: 'project',
    names: {
      kk: 'Азаматтық жобалар таныстырылымы',
      ru: 'Презентация гражданских проектов',
      en: 'Citizens present their projects',
    },
  },
  briefing: {
    programme: 'briefing',
    names: {
      kk: 'Жастар саясаты: ашық брифинг',
      ru: 'Открытый брифинг: молодёжная политика',
      en: 'Open briefing: youth policy',
    },
  },
  debate: {
    programme: 'debate',
    names: { kk: 'Жастар пікірсайысы', ru: 'Молодёжные дебаты', en: 'Youth debate' },
  },
  class: {
    programme: 'course',
    names: {
      kk: 'Мемлекеттік тіл: сөйлесу клубы',
      ru: 'Государственный язык: разговорный клуб',
      en: 'State language: conversation club',
    },
  },
};

/** Opens some booked rooms of the next days for registration: one event is full and has a queue. */
@Injectable()
export class MakeDemoEvents {
  constructor(
    private readonly bookings: MyBookingsReadModel,
    private readonly create: CreateActivity,
    private readonly register: Register,
  ) {}

  /** Returns the number of events. */
  async execute(centre: Centre, people: DemoPeople, now: number, seed: number): Promise<number> {
    const chance = new SeededRandom(seed);
    const regulars = people.members.slice(FIRST_BUSY_MEMBER);
    const chosen = await this.roomsToCome(centre, people.organisers, now);
    for (const [turn, { organiser, booking, kind }] of chosen.entries()) {
      const full = turn === 1;
      const seats = full ? 8 : chance.drawInteger(16, 30);
      const sessions = [{ bookingId: booking.id }];
      const activity = await this.create.execute(organiser, { ...kind, sessions, seats });
      const coming = full ? 11 : chance.drawInteger(3, 12);
      for (const person of chance.shuffleList(regulars).slice(0, coming))
        await this.register.execute(person, { activityId: activity.id, people: 1, wait: true });
    }
    return chosen.length;
  }

  /** Returns suitable bookings of rooms, ordered by start. */
  private async roomsToCome(centre: Centre, organisers: readonly Person[], now: number) {
    const found: { organiser: Person; booking: Booking; kind: (typeof KINDS)[string] }[] = [];
    for (const organiser of organisers)
      for (const booking of await this.bookings.listPage(organiser, {
        scope: 'upcoming',
        limit: 50,
        after: null,
      })) {
        const code = centre.spaces.get(booking.spaceIds[0] ?? '')?.code.split('-')[0] ?? '';
        const kind = KINDS[code];
        const known = found.some((one) => one.booking.id === booking.id);
        if (kind && !known && booking.state === 'confirmed' && booking.start > now + MIN_EVENT_NOTICE_MS)
          found.push({ organiser, booking, kind });
      }
    return found.sort((a, b) => a.booking.start - b.booking.start).slice(0, MAX_EVENTS);
  }
}
