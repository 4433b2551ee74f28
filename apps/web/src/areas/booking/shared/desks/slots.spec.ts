import type { Availability, Rules, Space } from '../../../../api/types';
import { rankDesks, restOfDay, roundUp } from './slots';

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+05:00`);
const iso = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const rules = { slotStepMinutes: 15, deskMinimumMinutes: 30 } as Rules;
const hours = [{ start: iso('09:00'), end: iso('21:00') }];

const desk = (id: string, features: string[] = []): Space => ({
  id,
  code: id,
  kind: 'desk',
  names: null,
  floorId: 'f',
  area: 'open',
  capacity: 1,
  features,
  partIds: [],
  partOf: null,
  approval: 'none',
  setupMinutes: 0,
  clearMinutes: 0,
  at: [0, 0, 1, 1, 0],
});
const free = (spaceId: string, until: string | null, whole = true): Availability => ({
  spaceId,
  free: whole,
  freeUntil: until ? iso(until) : null,
  busyUntil: null,
  refusal: null,
});

describe('the rest of a day', () => {
  it('starts at the next step and ends at closing', () => {
    expect(restOfDay(at('13:52'), hours, rules)).toEqual({ start: at('14:00'), end: at('21:00') });
    expect(restOfDay(at('14:00'), hours, rules)?.start).toBe(at('14:00'));
    expect(restOfDay(at('07:10'), hours, rules)?.start).toBe(at('09:00'));
  });

  it('is over when what is left is shorter than the shortest booking', () => {
    expect(restOfDay(at('20:40'), hours, rules)).toBeNull();
    expect(restOfDay(at('12:00'), [], rules)).toBeNull();
  });

  it('goes on through the night where an area never closes', () => {
    expect(restOfDay(at('23:10'), [], rules, true)?.start).toBe(at('23:15'));
  });

  it('rounds on the grid of the centre', () => {
    expect(roundUp(at('13:51'), 5)).toBe(at('13:55'));
  });
});

describe('the best desk', () => {
  const slot = { start: at('14:00'), end: at('21:00') };
  const wanted = { minutes: 240, minimum: 30, features: [] as string[] };

  it('is the one free for longest, and ties keep their order', () => {
    const ranked = rankDesks(
      [desk('A'), desk('B'), desk('C')],
      [free('A', '15:00', false), free('B', '21:00'), free('C', '19:00')],
      slot,
      wanted,
    );
    expect(ranked.map((found) => found.space.id)).toEqual(['B', 'C', 'A']);
    expect(ranked[0]?.end).toBe(at('18:00'));
  });

  it('keeps to the hours of its area', () => {
    const night = { start: at('20:30'), end: at('20:30') + 1440 * 60_000 };
    const hoursOf = (space: Space) =>
      space.id === 'A' ? { start: at('09:00'), end: at('21:00') } : { start: -Infinity, end: Infinity };
    const ranked = rankDesks(
      [desk('A'), desk('B')],
      [free('A', '23:50'), free('B', '23:50')],
      night,
      wanted,
      hoursOf,
    );
    expect(ranked.map((found) => [found.space.id, found.end])).toEqual([
      ['B', at('23:50')],
      ['A', at('21:00')],
    ]);
  });

  it('has what the person likes, and is never a taken or refused one', () => {
    const refused: Availability = {
      ...free('C', '21:00'),
      refusal: {
        rule: 'x',
        message: '',
        value: 0,
        limit: 0,
        liftedBy: 'nobody',
        nextAllowed: null,
        policy: null,
      },
    };
    const ranked = rankDesks(
      [desk('A'), desk('B', ['quiet']), desk('C', ['quiet']), desk('D')],
      [free('A', '21:00'), free('B', '16:00', false), refused, free('D', null, false)],
      slot,
      { ...wanted, features: ['quiet'] },
    );
    expect(ranked.map((found) => found.space.id)).toEqual(['B', 'A']);
  });
});
