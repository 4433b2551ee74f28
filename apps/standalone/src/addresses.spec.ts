import { buildAddress, buildReadyAddress } from './addresses.js';

describe('the addresses of an API that listens on a host', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://localhost:3000', 'http://127.0.0.1:3000'],
    ['::', 'http://localhost:3000', 'http://[::1]:3000'],
    ['::1', 'http://[::1]:3000', 'http://[::1]:3000'],
    ['fd00::5', 'http://[fd00::5]:3000', 'http://[fd00::5]:3000'],
    ['10.0.0.7', 'http://10.0.0.7:3000', 'http://10.0.0.7:3000'],
  ])('%s', (host, address, asked) => {
    expect(buildAddress(host, 3000)).toBe(address);
    expect(buildReadyAddress(host, 3000)).toBe(`${asked}/api/health/ready`);
    expect(URL.canParse(buildReadyAddress(host, 3000))).toBe(true);
  });
});
