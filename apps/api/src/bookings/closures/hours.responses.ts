import { addDays } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { IntervalResponse, LocalizedResponse, Out } from '../../http/responses.js';
import { openOn } from '../../rooms/centres.responses.js';

class CalendarDayResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out(String, {
    enum: ['usual', 'holiday', 'day_off_moved', 'working_day_moved', 'special'],
  })
  kind: string;
  @Out(LocalizedResponse, { nullable: true }) names: LocalizedResponse | null;
  @Out(Boolean, { description: 'The centre’s own word, not that of the working calendar' }) own: boolean;
  @Out([IntervalResponse], { description: 'When the centre itself opens on that day' })
  open: IntervalResponse[];
}

export class CalendarResponse {
  @Out('object', {
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Opening hours by weekday',
  })
  hours: object;
  @Out([String], { description: 'Hours on holidays and moved days off; empty when closed' })
  holidayHours: string[];
  @Out([CalendarDayResponse]) days: CalendarDayResponse[];
}

/** Builds the response of the days between two dates, inclusive. */
export function calendarResponse(centre: Centre, from: string, to: string): CalendarResponse {
  const days: CalendarDayResponse[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = centre.calendar.get(date);
    const own = day !== undefined && day !== centre.commonDays.get(date);
    days.push({
      date,
      kind: day?.kind ?? 'usual',
      names: day?.names ?? null,
      own,
      open: openOn(centre, date),
    });
  }
  return { hours: centre.hours, holidayHours: [...centre.holidayHours], days };
}
