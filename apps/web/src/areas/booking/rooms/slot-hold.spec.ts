import { holdKey } from './slot-hold';

const body = {
  centreId: 'c',
  spaceIds: ['s'],
  start: '2026-11-24T14:00:00+05:00',
  end: '2026-11-24T15:00:00+05:00',
};

it('is taken anew for another time, organisation or equipment, and not for another title', () => {
  const key = holdKey(body);
  expect(holdKey({ ...body, title: 'Кеңес', people: 9 })).toBe(key);
  expect(holdKey({ ...body, end: '2026-11-24T16:00:00+05:00' })).not.toBe(key);
  expect(holdKey({ ...body, organisationId: 'o' })).not.toBe(key);
  expect(holdKey({ ...body, equipment: [{ key: 'laptop', count: 1 }] })).not.toBe(key);
});

it('does not care in which order things were chosen', () => {
  const a = { key: 'laptop', count: 2 };
  const b = { key: 'camera', count: 1 };
  expect(holdKey({ ...body, equipment: [a, b] })).toBe(holdKey({ ...body, equipment: [b, a] }));
});
