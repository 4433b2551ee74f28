import type { components } from './schema';

type Schemas = components['schemas'];
type Body = Schemas['DayPlanResponse'];
type Names = Schemas['LocalizedResponse'];

/** A stretch in which a space is taken. */
export interface BusySlot {
  start: string;
  end: string;
  /** State of the booking, or `closure`. */
  state: string;
  /** Null where the reader may not see it, as the title. */
  bookingId: string | null;
  title: string | null;
  organisation: Names | null;
  /** Why it is closed. */
  reason: Names | null;
  mine: boolean;
}

/** One day of all spaces of a kind. */
export interface DayPlan extends Omit<Body, 'organisations' | 'rooms'> {
  rooms: { spaceId: string; busy: BusySlot[] }[];
}

/** The plan as the pages know it. The API leaves out what is absent, so that a full day is small on the wire. */
export function dayPlanFromBody({ organisations, rooms, ...day }: Body): DayPlan {
  const midnight = Date.parse(day.start);
  const instant = (seconds: number) => new Date(midnight + seconds * 1_000).toISOString();
  return {
    ...day,
    rooms: rooms.map(({ spaceId, busy }) => ({
      spaceId,
      busy: busy.map(({ from, to, organisation, ...slot }) => ({
        start: instant(from),
        end: instant(to),
        state: slot.state ?? 'confirmed',
        bookingId: slot.bookingId ?? null,
        title: slot.title ?? null,
        organisation: organisation === undefined ? null : (organisations[organisation] ?? null),
        reason: slot.reason ?? null,
        mine: slot.mine ?? false,
      })),
    })),
  };
}
