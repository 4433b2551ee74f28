import { Injectable } from '@nestjs/common';
import { CheckIn, CheckOut, ReleaseNoShow } from '@birlik/attendance';
import { Book, type Booking, CancelBooking } from '@birlik/bookings';
import {
  addDays,
  DomainError,
  HOUR,
  type Instant,
  instantAt,
  localDateOf,
  MINUTE,
  type Person,
} from '@birlik/kernel';
import { type Centre, listOpenHours, type Space } from '@birlik/rooms';
import type { DemoPeople } from './demo-people.js';
import { SeededRandom } from './seeded-random.js';

const DAYS_BEHIND = 30;
const DAYS_AHEAD = 14;
/**
 * Only the last third of the members fill the centre, so that the others are free for visitors of the demo.
 */
const FIRST_BUSY_MEMBER = 200;

const TITLES: Readonly<Record<string, readonly string[]>> = {
  hall: ['Көшпелі отырыс', 'Ашық есік күні', 'Пікірсайыс финалы'],
  briefing: ['Брифинг: апта қорытындысы', 'Баспасөз брифингі', 'Брифинг: жастар саясаты'],
  debate: ['Пікірсайыс клубы', 'Пікірсайыс жаттығуы', 'Жастар диалогы'],
  class: ['Мемлекеттік тіл курсы, A1', 'Мемлекеттік тіл курсы, B1', 'Сөйлесу клубы'],
  other: ['Жоба тобының кездесуі', 'Жұмыс кеңесі', 'Подкаст жазу', 'Кітап клубы'],
};

interface Plan {
  readonly madeAt: Instant;
  readonly run: (now: string) => Promise<Booking>;
}

/** A day of the demo centre to fill. */
interface DemoDay {
  readonly centre: Centre;
  readonly people: DemoPeople;
  readonly date: string;
  /** Days from today. */
  readonly offset: number;
  readonly now: Instant;
  readonly chance: SeededRandom;
}

/** Creates bookings for the last month and the next two weeks through the use cases. */
@Injectable()
export class MakeDemoMonth {
  constructor(
    private readonly book: Book,
    private readonly checkIn: CheckIn,
    private readonly checkOut: CheckOut,
    private readonly cancel: CancelBooking,
    private readonly release: ReleaseNoShow,
  ) {}

  /** Returns the number of bookings. The result depends only on `seed` and the day. */
  async execute(centre: Centre, people: DemoPeople, now: Instant, seed: number): Promise<number> {
    const chance = new SeededRandom(seed);
    const today = localDateOf(now, centre.zone);
    let made = 0;
    for (let offset = -DAYS_BEHIND; offset <= DAYS_AHEAD; offset++) {
      const date = addDays(today, offset);
      const plans = [
        ...this.roomPlans({ centre, people, date, offset, now, chance }),
        ...this.deskPlans({ centre, people, date, offset, now, chance }),
      ];
      for (const plan of plans) if (await this.live(plan, people.frontDesk, now, chance)) made++;
    }
    return made;
  }

  private *roomPlans({ centre, people, date, now, chance }: DemoDay): Generator<Plan> {
    const rooms = [...centre.spaces.values()].filter((s) => s.kind === 'room');
    for (const room of chance.shuffleList(rooms)) {
      if (!chance.drawChance(room.partIds.length > 0 ? 0.12 : 0.55)) continue;
      const organiser = chance.pickItem(people.organisers);
      const start = instantAt(
        date,
        chance.pickItem(['10:00', '11:00', '14:00', '15:00', '17:00', '18:30']),
        centre.zone,
      );
      const end = start + chance.pickItem([60, 90, 120, 150]) * MINUTE;
      const title = chance.pickItem(TITLES[room.code.split('-')[0] ?? ''] ?? TITLES.other!);
      const organisationId = organiser.organisationRoles[0]?.organisationId ?? null;
      const madeAt = Math.min(
        start - chance.drawInteger(2, 9) * 24 * HOUR,
        now - chance.drawInteger(1, 40) * HOUR,
      );
      yield this.plan(
        organiser,
        { centreId: centre.id, spaceIds: [room.id], start, end, title, organisationId },
        madeAt,
      );
    }
  }

  private *deskPlans({ centre, people, date, offset, now, chance }: DemoDay): Generator<Plan> {
    if (offset > 6) return;
    const desks = [...centre.spaces.values()].filter((s) => s.kind === 'desk');
    const regulars = chance.shuffleList(people.members.slice(FIRST_BUSY_MEMBER));
    const many = offset > 1 ? chance.drawInteger(10, 22) : chance.drawInteger(36, 52);
    for (const member of regulars.slice(0, many)) {
      const desk = chance.pickItem(desks);
      const start = this.deskStart(centre, desk, date, chance);
      if (start === null) continue;
      const end = start + chance.pickItem([60, 90, 120, 120, 180, 240]) * MINUTE;
      const madeAt = Math.min(
        start - chance.drawInteger(1, 60) * HOUR,
        now - chance.drawInteger(5, 300) * MINUTE,
      );
      yield this.plan(member, { centreId: centre.id, spaceIds: [desk.id], start, end }, madeAt);
    }
  }

  private deskStart(centre: Centre, desk: Space, date: string, chance: SeededRandom): Instant | null {
    const hours = centre.areas.get(desk.area)?.hours ?? 'centre';
    const open = listOpenHours(centre, hours, date, date)[0];
    if (!open) return null;
    const first = Math.max(open.start, instantAt(date, hours === 'always' ? '07:00' : '08:00', centre.zone));
    return first + chance.drawInteger(0, 24) * 30 * MINUTE;
  }

  private plan(actor: Person, command: Parameters<Book['execute']>[1], madeAt: Instant): Plan {
    return { madeAt, run: (now) => this.book.execute(actor, command, { now }) };
  }

  /**
   * Makes a booking and, if it is past, its outcome: came, came late, left early, cancelled, did not come.
   */
  private async live(plan: Plan, frontDesk: Person, now: Instant, chance: SeededRandom): Promise<boolean> {
    const fate = chance.drawFraction();
    const late = chance.drawInteger(-10, 12) * MINUTE;
    const early = chance.drawInteger(5, 40) * MINUTE;
    try {
      const booking = await plan.run(iso(plan.madeAt));
      if (fate < 0.06) {
        const at = booking.start - 2 * HOUR;
        if (at < now)
          await this.cancel.execute(frontDesk, booking.id, { now: iso(Math.max(at, plan.madeAt)) });
      } else if (fate < 0.14) {
        if (booking.noShowDueAt < now)
          await this.release.execute(booking.id, { now: iso(booking.noShowDueAt + 1_000) });
      } else if (booking.start + late < now) {
        await this.checkIn.execute(frontDesk, booking.id, { via: 'staff', now: iso(booking.start + late) });
        const leaves = booking.end - (fate > 0.7 ? early : 0);
        if (leaves < now) await this.checkOut.execute(frontDesk, booking.id, { now: iso(leaves) });
      }
      return true;
    } catch (error) {
      // The slot is taken or a rule forbids it, as in a real centre.
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
