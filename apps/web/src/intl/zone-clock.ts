import type { CalendarDate } from './calendar-date';
import { dateValue } from './calendar-date';

/** Wall clock of a centre. The device's own zone never takes part. */
export interface ZoneClock {
  readonly zone: string;
  dateOf(instant: string | number): CalendarDate;
  /** Minutes since the midnight of the centre. */
  minutesOf(instant: string | number): number;
  /** RFC 3339 with the centre's offset. Minutes may pass 1440. */
  instantAt(date: CalendarDate, minutes: number): string;
}

function deviceOffset(format: Intl.DateTimeFormat, at: number): number {
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(at)) parts[part.type] = Number(part.value);
  const wall = Date.UTC(
    parts['year'] ?? 1970,
    (parts['month'] ?? 1) - 1,
    parts['day'] ?? 1,
    (parts['hour'] ?? 0) % 24,
    parts['minute'] ?? 0,
  );
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
}

export function offsetIn(instant: string): number | null {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(instant);
  if (!match) return instant.endsWith('Z') ? 0 : null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/**
 * `serverNow` carries the true offset: a phone with zone data older than March 2024
 * puts Almaty at +06:00, and the difference is taken away here.
 */
export function createZoneClock(zone: string, serverNow?: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const told = serverNow ? offsetIn(serverNow) : null;
  const correction = serverNow && told !== null ? told - deviceOffset(format, Date.parse(serverNow)) : 0;
  const cache = new Map<number, number>();
  const offsetAt = (at: number) => {
    const hour = Math.floor(at / 3_600_000);
    let offset = cache.get(hour);
    if (offset === undefined) {
      offset = deviceOffset(format, at) + correction;
      if (cache.size > 2000) cache.clear();
      cache.set(hour, offset);
    }
    return offset;
  };
  const wallOf = (instant: string | number) => {
    const at = typeof instant === 'number' ? instant : Date.parse(instant);
    return at + offsetAt(at) * 60_000;
  };
  return {
    zone,
    dateOf: (instant) => new Date(wallOf(instant)).toISOString().slice(0, 10),
    minutesOf: (instant) => {
      const wall = wallOf(instant);
      return Math.floor((wall - Math.floor(wall / 86_400_000) * 86_400_000) / 60_000);
    },
    instantAt: (date, minutes) => {
      const wall = dateValue(date) + minutes * 60_000;
      let offset = offsetAt(wall);
      offset = offsetAt(wall - offset * 60_000);
      const sign = offset < 0 ? '-' : '+';
      const size = Math.abs(offset);
      const tail = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
      return `${new Date(wall).toISOString().slice(0, 19)}${tail}`;
    },
  };
}
