import { listOpenAround } from '../dist/libs/slots/src/index.js';
import { addDays, formatInstant, instantAt, localDateOf } from '../dist/libs/kernel/src/index.js';

// Behind the bookings of the demo centre, within the year ahead that the bench lets members book.
const FIRST_DAY = 40;
const LAST_DAY = 360;
const SLOTS = [
  ['10:00', '12:00'],
  ['12:00', '14:00'],
  ['14:00', '16:00'],
  ['16:00', '18:00'],
];

/**
 * Bookings that nobody has made and that every rule allows: each call gives the next one. Neighbours are of different
 * days, so that a person's bookings, which the rules count, lie as far apart as in life.
 */
export function* freshDrafts(centre, desks, people) {
  const today = localDateOf(Date.now(), centre.zone);
  for (const [slot, [from, to]] of SLOTS.entries())
    for (let place = 0; place < desks.length; place++)
      for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
        const date = addDays(today, day);
        const start = instantAt(date, from, centre.zone);
        const end = instantAt(date, to, centre.zone);
        const desk = desks[place];
        const open = listOpenAround(centre, desk, { start, end });
        if (!open.some((o) => o.start <= start && end <= o.end)) continue;
        // Within one slot every desk has somebody else: there are more people than desks.
        const person = people[(place + desks.length * slot + 37 * day) % people.length];
        yield {
          ...person,
          start,
          end,
          body: {
            centreId: centre.id,
            spaceIds: [desk.id],
            start: formatInstant(start, centre.zone),
            end: formatInstant(end, centre.zone),
          },
        };
      }
}
