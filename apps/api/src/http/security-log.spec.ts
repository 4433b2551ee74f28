import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SecurityLog } from './security-log.js';

const request = {
  method: 'POST',
  ip: '203.0.113.77',
  id: 'r1',
  routeOptions: { url: '/api/v1/bookings/:bookingId/check-in' },
} as unknown as FastifyRequest;

describe('the security log', () => {
  afterEach(() => jest.restoreAllMocks());

  it('writes one line and counts one event, without the address of a device', async () => {
    const lines = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const security = new SecurityLog();
    security.record('wrong_code', request, 'p1');
    expect(lines.mock.calls).toEqual([
      [
        {
          event: 'wrong_code',
          method: 'POST',
          route: '/api/v1/bookings/:bookingId/check-in',
          network: '203.0.113.0/24',
          person: 'p1',
          request: 'r1',
        },
      ],
    ]);
    expect(await security.registry.metrics()).toContain('birlik_security_events_total{event="wrong_code"} 1');
  });

  it('does not fill the disk under an attack, and still counts everything', async () => {
    const lines = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const security = new SecurityLog();
    for (let n = 0; n < 500; n++) security.record('limit_hit', request);
    expect(lines).toHaveBeenCalledTimes(50);
    expect(await security.registry.metrics()).toContain(
      'birlik_security_events_total{event="limit_hit"} 500',
    );
  });
});
