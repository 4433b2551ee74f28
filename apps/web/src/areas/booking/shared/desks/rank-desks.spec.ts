import { DAY_MS } from '../../../../api/durations';
import type { Availability, Space } from '../../../../api/types';
import { keepFirst, rankDesks } from './rank-desks';
import { ALWAYS } from './slot';

const iso = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const at = (clock: string) => Date.parse(iso(clock));
const desk = (id: string, features: string[] = []) => ({ id, code: id, features }) as unknown as Space;
const availability = (spaceId: string, freeUntil: string | null, free = true): Availability => ({
  spaceId,
  free,
  freeUntil: freeUntil && iso(freeUntil),
  busyUntil: null,
  refusal: null,
});
const wanted = {
  slot: { start: at('14:00'), end: at('21:00') },
  wantedMinutes: 240,
  minimumMinutes: 30,
  features: [] as string[],
  hoursOf: () => ALWAYS,
};

describe('the ranking of desks', () => {
  it('puts the desk first that is free for longest', () => {
    const ranked = rankDesks({
      ...wanted,
      spaces: [desk('A'), desk('B'), desk('C')],
      availability: [
        availability('A', '15:00', false),
        availability('B', '21:00'),
        availability('C', '17:00'),
      ],
    });
    expect(ranked.map(({ space }) => space.id)).toEqual(['B', 'C', 'A']);
    expect(ranked[0]?.end).toBe(at('18:00'));
  });

  it('keeps the order of equal desks', () => {
    const ranked = rankDesks({
      ...wanted,
      spaces: [desk('A'), desk('B')],
      availability: [availability('B', '21:00'), availability('A', '20:00')],
    });
    expect(ranked.map(({ space }) => space.id)).toEqual(['A', 'B']);
  });

  it('ends at the closing of the area', () => {
    const hoursOf = (space: { area: string }) =>
      space.area === 'night' ? ALWAYS : { start: at('09:00'), end: at('21:00') };
    const ranked = rankDesks({
      ...wanted,
      slot: { start: at('20:30'), end: at('20:30') + DAY_MS },
      spaces: [desk('A'), { ...desk('B'), area: 'night' }],
      availability: [availability('A', '23:50'), availability('B', '23:50')],
      hoursOf,
    });
    expect(ranked.map(({ space, end }) => [space.id, end])).toEqual([
      ['B', at('23:50')],
      ['A', at('21:00')],
    ]);
  });

  it('prefers liked features and leaves out taken and refused desks', () => {
    const refusal = { rule: 'x' } as Availability['refusal'];
    const ranked = rankDesks({
      ...wanted,
      features: ['quiet'],
      spaces: [desk('A'), desk('B', ['quiet']), desk('C', ['quiet']), desk('D')],
      availability: [
        availability('A', '21:00'),
        availability('B', '16:00', false),
        { ...availability('C', '21:00'), refusal },
        availability('D', null, false),
      ],
    });
    expect(ranked.map(({ space }) => space.id)).toEqual(['B', 'A']);
  });
});

describe('the desk that is being booked', () => {
  const ranked = [
    { space: desk('B'), end: at('18:00') },
    { space: desk('C'), end: at('18:00') },
  ];

  it('stays first though it is no longer free', () => {
    const kept = keepFirst(ranked, [desk('A'), desk('B')], { spaceIds: ['A'], end: iso('17:00') });
    expect(kept.map(({ space }) => space.id)).toEqual(['A', 'B', 'C']);
    expect(kept[0]?.end).toBe(at('17:00'));
  });

  it('is not there twice', () => {
    const kept = keepFirst(ranked, [desk('B'), desk('C')], { spaceIds: ['C'], end: iso('18:00') });
    expect(kept.map(({ space }) => space.id)).toEqual(['C', 'B']);
    expect(keepFirst(ranked, [], undefined)).toEqual(ranked);
  });
});
