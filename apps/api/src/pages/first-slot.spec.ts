import { findFirstSlot } from './first-slot.js';

const at = (time: string) => `2026-11-24T${time}:00+05:00`;
const centre = (now: string, open: [string, string][], always = false) => ({
  now: at(now),
  zone: 'Asia/Almaty',
  rules: { slotStepMinutes: 15, deskMinimumMinutes: 30 },
  areas: [{ always: false }, { always }],
  today: { open: open.map(([start, end]) => ({ start: at(start), end: at(end) })) },
});

describe('the slot that the pages ask about first', () => {
  it.each([
    ['begins at the next step', centre('10:01', [['09:00', '21:00']]), '10:15', '10:45'],
    ['begins now on a step', centre('10:15', [['09:00', '21:00']]), '10:15', '10:45'],
    ['begins when the centre opens', centre('07:20', [['09:00', '21:00']]), '09:00', '09:30'],
    [
      'skips hours that are over',
      centre('12:40', [
        ['09:00', '13:00'],
        ['14:00', '18:00'],
      ]),
      '14:00',
      '14:30',
    ],
    ['does not mind the hours where an area never closes', centre('22:10', [], true), '22:15', '22:45'],
  ])('%s', (_, asked, start, end) => {
    expect(findFirstSlot(asked)).toEqual({ slotStart: at(start), slotEnd: at(end) });
  });

  it('ends exactly at closing time, and is none when that is too soon', () => {
    expect(findFirstSlot(centre('20:30', [['09:00', '21:00']]))?.slotEnd).toBe(at('21:00'));
    expect(findFirstSlot(centre('20:31', [['09:00', '21:00']]))).toBeNull();
    expect(findFirstSlot(centre('12:00', []))).toBeNull();
  });
});
