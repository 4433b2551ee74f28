import { dayPlanFromBody } from './day-plan';

const names = (text: string) => ({ kk: text, ru: text, en: text });

it('fills in what the API leaves out', () => {
  const plan = dayPlanFromBody({
    date: '2026-12-01',
    zone: 'Asia/Almaty',
    start: '2026-12-01T00:00:00+05:00',
    end: '2026-12-02T00:00:00+05:00',
    open: [],
    organisations: [names('A'), names('B')],
    rooms: [
      {
        spaceId: 'r',
        busy: [
          { from: -3_600, to: 3_600 },
          {
            from: 32_400,
            to: 37_800,
            state: 'requested',
            bookingId: 'b',
            title: 'T',
            organisation: 1,
            mine: true,
          },
          { from: 40_000, to: 50_000, state: 'closure', reason: names('C') },
        ],
      },
    ],
  });
  const nothing = { bookingId: null, title: null, organisation: null, reason: null, mine: false };
  expect(plan.rooms).toEqual([
    {
      spaceId: 'r',
      busy: [
        {
          ...nothing,
          start: '2026-11-30T18:00:00.000Z',
          end: '2026-11-30T20:00:00.000Z',
          state: 'confirmed',
        },
        {
          ...nothing,
          start: '2026-12-01T04:00:00.000Z',
          end: '2026-12-01T05:30:00.000Z',
          state: 'requested',
          bookingId: 'b',
          title: 'T',
          organisation: names('B'),
          mine: true,
        },
        {
          ...nothing,
          start: '2026-12-01T06:06:40.000Z',
          end: '2026-12-01T08:53:20.000Z',
          state: 'closure',
          reason: names('C'),
        },
      ],
    },
  ]);
  expect(plan).not.toHaveProperty('organisations');
});
