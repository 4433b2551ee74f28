import type { ErrorCode } from '@birlik/kernel';

/** What somebody who watches over the service wants to know about. */
export const SECURITY_EVENTS = [
  'signed_in',
  'signed_up',
  'password_changed',
  'email_changed',
  'account_erased',
  'sign_in_failed',
  'limit_hit',
  'forbidden',
  'wrong_code',
  'cross_site',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

const EVENT_OF_REFUSAL: Partial<Readonly<Record<ErrorCode, SecurityEvent>>> = {
  wrong_credentials: 'sign_in_failed',
  rate_limited: 'limit_hit',
  forbidden: 'forbidden',
  wrong_code: 'wrong_code',
  wrong_account_code: 'wrong_code',
  cross_site: 'cross_site',
};

/** Returns the security event that a refusal is; null for other refusals. */
export function findSecurityEvent(code: ErrorCode): SecurityEvent | null {
  return EVENT_OF_REFUSAL[code] ?? null;
}

/**
 * Returns the network of an address: its first three bytes, or of IPv6 its first three groups. That is enough to
 * see where an attack comes from, and does not name one device.
 */
export function findNetwork(address: string): string {
  const [, v4] = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(address) ?? [];
  if (v4) return `${v4}.0/24`;
  if (address === '::1') return '::1';
  const [head = ''] = address.split('::');
  return `${head.split(':').slice(0, 3).join(':')}::/48`;
}
