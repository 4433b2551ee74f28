import type { Arrival, ArrivalStatus } from '../../../api/types';
import { belongsTo, buildSections, keepPlaces, orderOf } from './steady-sections';

const arrival = (id: string, status: ArrivalStatus) => ({ booking: { id }, status }) as Arrival;
const idsOf = (sections: ReturnType<typeof buildSections>) =>
  Object.fromEntries(sections.map(({ key, arrivals }) => [key, arrivals.map(({ booking }) => booking.id)]));

const before = [arrival('a', 'late'), arrival('b', 'due'), arrival('c', 'due'), arrival('d', 'later')];

describe('the sections of the arrivals', () => {
  it('are those at the door, those who are here, who come later, and who are gone', () =>
    expect(idsOf(buildSections([...before, arrival('e', 'here'), arrival('f', 'no_show')]))).toEqual({
      atTheDoor: ['a', 'b', 'c'],
      here: ['e'],
      later: ['d'],
      gone: ['f'],
    }));

  it('keep every row in its place while a finger is over them, with what is new of it', () => {
    const sections = buildSections(before);
    const now = [arrival('a', 'here'), arrival('new', 'due'), arrival('c', 'due'), arrival('d', 'due')];
    const kept = keepPlaces(sections, now);
    expect(idsOf(kept)).toEqual(idsOf(sections));
    expect(kept[0]!.arrivals.map(({ status }) => status)).toEqual(['here', 'due', 'due']);
    expect(orderOf(kept)).toBe(orderOf(sections));
    expect(orderOf(buildSections(now))).not.toBe(orderOf(sections));
    expect(belongsTo('atTheDoor', 'here')).toBe(false);
  });
});
