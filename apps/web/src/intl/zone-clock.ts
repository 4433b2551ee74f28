import { DAY_MS, HOUR_MS, MINUTE_MS } from '../api/durations';
import { dateValue, type CalendarDate } from './calendar-date';

/** The wall clock of a centre. The device's own zone has no part in it. */
export interface ZoneClock {
  readonly zone: string;
  dateOf(instant: string | number): CalendarDate;
  /** Minutes since the midnight of the centre. */
  minutesOf(instant: string | number): number;
  /** A time of a day as RFC 3339 with the centre's offset. The minutes may pass the end of the day. */
  instantAt(date: CalendarDate, minutes: number): string;
  /** The midnight that begins a day of the centre, in ms. */
  midnightOf(date: CalendarDate): number;
  /** A moment in ms as RFC 3339 with the centre's offset. */
  isoOf(moment: number): string;
}

/** By how many minutes the zone is ahead of UTC, as the device knows it. */
function deviceOffset(format: Intl.DateTimeFormat, moment: number): number {
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(moment)) parts[part.type] = Number(part.value);
  const wall = Date.UTC(
    parts['year'] ?? 1970,
    (parts['month'] ?? 1) - 1,
    parts['day'] ?? 1,
    (parts['hour'] ?? 0) % 24,
    parts['minute'] ?? 0,
  );
  return Math.round((wall - Math.floor(moment / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

function offsetIn(instant: string): number | null {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(instant);
  if (!match) return instant.endsWith('Z') ? 0 : null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

const MAX_OFFSETS_KEPT = 2000;

/**
 * The offset of a zone at each moment. `serverNow` carries the true offset: a phone with zone data from before March 2024
 * puts Almaty at +06:00, and the difference is taken away here.
 */
function createOffsets(zone: string, serverNow: string | undefined): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const trueOffset = serverNow ? offsetIn(serverNow) : null;
  const correction =
    serverNow && trueOffset !== null ? trueOffset - deviceOffset(format, Date.parse(serverNow)) : 0;
  const byHour = new Map<number, number>();
  return (moment) => {
    const hour = Math.floor(moment / HOUR_MS);
    let offset = byHour.get(hour);
    if (offset === undefined) {
      offset = deviceOffset(format, moment) + correction;
      if (byHour.size > MAX_OFFSETS_KEPT) byHour.clear();
      byHour.set(hour, offset);
    }
    return offset;
  };
}

/** The clock of a zone. `serverNow` is an instant of the server with its offset. */
export function createZoneClock(zone: string, serverNow?: string): ZoneClock {
  const offsetAt = createOffsets(zone, serverNow);
  const wallOf = (instant: string | number) => {
    const moment = typeof instant === 'number' ? instant : Date.parse(instant);
    return moment + offsetAt(moment) * MINUTE_MS;
  };
  /** The offset of a wall time. It is looked up twice, because the first guess may lie before a change of the clocks. */
  const offsetOfWall = (wall: number) => offsetAt(wall - offsetAt(wall) * MINUTE_MS);
  const text = (wall: number, offset: number) =>
    `${new Date(wall).toISOString().slice(0, 19)}${offsetText(offset)}`;
  return {
    zone,
    dateOf: (instant) => new Date(wallOf(instant)).toISOString().slice(0, 10),
    minutesOf: (instant) => {
      const wall = wallOf(instant);
      return Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS);
    },
    instantAt: (date, minutes) => {
      const wall = dateValue(date) + minutes * MINUTE_MS;
      return text(wall, offsetOfWall(wall));
    },
    midnightOf: (date) => {
      const wall = dateValue(date);
      return wall - offsetOfWall(wall) * MINUTE_MS;
    },
    isoOf: (moment) => text(wallOf(moment), offsetAt(moment)),
  };
}
