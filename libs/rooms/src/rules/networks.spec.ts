import { isInNetworks, isNetworkList, suggestNetwork } from './networks.js';

describe('the networks of a centre', () => {
  it('are ranges of IPv4 and IPv6, not of everybody', () => {
    expect(isNetworkList(['203.0.113.0/24', '2001:db8::/48', '192.0.2.7/32'])).toBe(true);
    for (const wrong of ['203.0.113.0', '203.0.113.0/33', '0.0.0.0/0', '::/0', 'home/24', '', 7])
      expect([wrong, isNetworkList([wrong])]).toEqual([wrong, false]);
    expect(isNetworkList(Array.from({ length: 21 }, () => '192.0.2.7/32'))).toBe(false);
  });

  it('have the addresses in their ranges, also IPv4 within IPv6', () => {
    const networks = ['203.0.113.0/24', '2001:db8::/48'];
    for (const inside of ['203.0.113.9', '::ffff:203.0.113.9', '2001:db8:0:1::5'])
      expect([inside, isInNetworks(inside, networks)]).toEqual([inside, true]);
    for (const outside of ['203.0.114.9', '2001:db9::1', 'not an address', ''])
      expect([outside, isInNetworks(outside, networks)]).toEqual([outside, false]);
    expect(isInNetworks('203.0.113.9', [])).toBe(false);
  });

  it('are suggested by the address of a caller, and then have that address', () => {
    const suggested = {
      '203.0.113.9': '203.0.113.9/32',
      '::ffff:203.0.113.9': '203.0.113.9/32',
      '192.168.7.20': '192.168.7.0/24',
      '10.4.0.255': '10.4.0.0/24',
      '2001:db8:0:1::5': '2001:db8:0:1::5/64',
    };
    for (const [address, network] of Object.entries(suggested)) {
      expect(suggestNetwork(address)).toBe(network);
      expect([isNetworkList([network]), isInNetworks(address, [network])]).toEqual([true, true]);
    }
    expect(suggestNetwork('not an address')).toBeNull();
  });
});
