import { createZoneClock } from './zone-clock';

describe('createZoneClock', () => {
  it('reads instants on the wall clock of the centre', () => {
    const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
    expect(clock.dateOf('2026-11-23T20:30:00Z')).toBe('2026-11-24');
    expect(clock.minutesOf('2026-11-24T14:05:00+05:00')).toBe(845);
    expect(clock.instantAt('2026-11-24', 840)).toBe('2026-11-24T14:00:00+05:00');
    expect(clock.instantAt('2026-11-24', 1440)).toBe('2026-11-25T00:00:00+05:00');
  });

  it('writes moments with the offset of the centre', () => {
    const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
    expect(clock.midnightOf('2026-11-24')).toBe(Date.parse('2026-11-24T00:00:00+05:00'));
    expect(clock.isoOf(Date.parse('2026-11-24T20:30:00Z'))).toBe('2026-11-25T01:30:00+05:00');
  });

  it('takes the offset of the server when the zone data of the device is old', () => {
    // Asia/Dhaka stands at +06:00, as Asia/Almaty does in zone data from before March 2024.
    const clock = createZoneClock('Asia/Dhaka', '2026-11-24T09:00:00+05:00');
    expect(clock.minutesOf('2026-11-24T14:05:00+05:00')).toBe(845);
    expect(clock.instantAt('2026-11-24', 840)).toBe('2026-11-24T14:00:00+05:00');
  });

  it('follows a zone that changes its clocks', () => {
    const clock = createZoneClock('Europe/Berlin', '2026-11-24T09:00:00+01:00');
    expect(clock.instantAt('2026-07-01', 600)).toBe('2026-07-01T10:00:00+02:00');
    expect(clock.minutesOf('2026-07-01T08:00:00Z')).toBe(600);
    expect(clock.isoOf(Date.parse('2026-07-01T08:00:00Z'))).toBe('2026-07-01T10:00:00+02:00');
    expect(clock.midnightOf('2026-07-01')).toBe(Date.parse('2026-07-01T00:00:00+02:00'));
  });
});
