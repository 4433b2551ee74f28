import { isFromOwnPage, isOwnHost } from './own-site.js';

const HTTP = 'http://localhost:3000';
const HTTPS = 'https://desks.example';

describe('a write', () => {
  it('comes from the own page when the browser says so', () => {
    expect(isFromOwnPage({ 'sec-fetch-site': 'same-origin', host: 'desks.example' }, HTTPS)).toBe(true);
    for (const site of ['same-site', 'cross-site', 'x'])
      expect(isFromOwnPage({ 'sec-fetch-site': site, host: 'desks.example' }, HTTPS)).toBe(false);
  });

  it('has the origin of the service, whatever name is in Host', () => {
    expect(isFromOwnPage({ origin: HTTPS, host: 'inner:3000' }, HTTPS)).toBe(true);
    expect(isFromOwnPage({ origin: 'http://desks.example', host: 'desks.example' }, HTTPS)).toBe(false);
    expect(isFromOwnPage({ origin: 'https://evil.example', host: 'evil.example' }, HTTPS)).toBe(false);
    expect(isFromOwnPage({ origin: 'null', host: 'localhost:3000' }, HTTP)).toBe(false);
    expect(isFromOwnPage({ origin: HTTP, host: 'localhost:3000' }, HTTP)).toBe(true);
    expect(isFromOwnPage({ host: 'localhost:3000' }, HTTP)).toBe(true);
  });
});

it('a name that points at this machine is no name of the service', () => {
  for (const own of [
    'localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.7',
    'desk-pc:3000',
    'pc.local',
  ])
    expect([own, isOwnHost(own, HTTP)]).toEqual([own, true]);
  expect(isOwnHost('evil.example:3000', HTTP)).toBe(false);
  expect(isOwnHost('desks.example', 'http://desks.example')).toBe(true);
  expect(isOwnHost('inner.example', HTTPS)).toBe(true);
});
