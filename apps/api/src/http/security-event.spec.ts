import { findNetwork, findSecurityEvent } from './security-event.js';

describe('a security event', () => {
  it('is a refusal by which somebody may try something, and no other', () => {
    expect(findSecurityEvent('wrong_credentials')).toBe('sign_in_failed');
    expect(findSecurityEvent('rate_limited')).toBe('limit_hit');
    expect(findSecurityEvent('slot_taken')).toBeNull();
  });

  it('names a network, not a device', () => {
    expect(['203.0.113.77', '::ffff:203.0.113.77', '2001:db8:7:1::9', '::1'].map(findNetwork)).toEqual([
      '203.0.113.0/24',
      '203.0.113.0/24',
      '2001:db8:7::/48',
      '::1',
    ]);
  });
});
