import { type Instant, newId } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import type { Closure } from '@birlik/slots';
import { aSpace, anUnstoredCentre } from '@birlik/testing';
import { mayComeTrue } from './hopes.js';

const at = (time: string): Instant => Date.parse(`2027-03-02T${time}:00+05:00`);
const closing = (spaces: readonly Space[], start: string, end: string): Closure => ({
  id: newId(),
  centreId: spaces[0]!.centreId,
  spaceIds: spaces.map(({ id }) => id),
  start: at(start),
  end: at(end),
  reason: { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' },
});
const aSlot = (start: string, end: string, more: object = {}) => ({
  kind: 'desk' as const,
  spaceIds: [],
  features: [],
  people: 1,
  start: at(start),
  end: at(end),
  ...more,
});

describe('what somebody waits for', () => {
  const [first, second] = [aSpace({ code: 'D-1' }), aSpace({ code: 'D-2' })];
  const half = aSpace({ code: 'A', kind: 'room', clearMinutes: 30 });
  const whole = aSpace({ code: 'AB', kind: 'room', partIds: [half.id], clearMinutes: 30 });
  const centre = anUnstoredCentre([first, second, half, whole], { hours: '08:00-20:00' });

  it.each([
    ['is open', aSlot('10:00', '12:00'), [], true],
    ['is open at another desk', aSlot('10:00', '12:00'), [closing([first], '09:00', '13:00')], true],
    [
      'is closed at every desk',
      aSlot('10:00', '12:00'),
      [closing([first], '09:00', '13:00'), closing([second], '11:30', '13:00')],
      false,
    ],
    [
      'is open after its beginning',
      aSlot('10:00', '12:00'),
      [closing([first, second], '09:00', '11:45')],
      true,
    ],
    [
      'is open for too short at its end',
      aSlot('10:00', '12:00'),
      [closing([first, second], '09:00', '11:50')],
      false,
    ],
    [
      'is closed at the only desk wanted',
      aSlot('10:00', '12:00', { spaceIds: [first.id] }),
      [closing([first], '09:00', '13:00')],
      false,
    ],
    [
      'is too little for the group',
      aSlot('10:00', '12:00', { people: 2 }),
      [closing([first], '09:00', '13:00')],
      false,
    ],
    [
      'is a room whose part is closed',
      aSlot('10:00', '12:00', { kind: 'room', spaceIds: [whole.id] }),
      [closing([half], '09:00', '13:00')],
      false,
    ],
    [
      'is a room that is closed while it is cleared',
      aSlot('10:00', '12:00', { kind: 'room', spaceIds: [half.id] }),
      [closing([half], '12:15', '13:00')],
      false,
    ],
    ['is after the centre closes', aSlot('19:00', '21:00'), [], false],
  ])('%s', (_name, wanted, closures, expected) => {
    expect(mayComeTrue(centre, wanted, closures)).toBe(expected);
  });
});
