import { ValidateBy } from 'class-validator';

/**
 * Declares that a value is an address with one of these protocols. It is parsed here, so that a mistake is named
 * with the settings: a parser that fails later would print the address, and the password in it.
 */
export function IsAddress(protocols: readonly string[], message: string): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && isAddress(value, protocols);
  return ValidateBy({ name: 'isAddress', validator: { validate } }, { message });
}

/** Returns true if the address leads to this machine. */
export function leadsToThisMachine(address: string): boolean {
  const { hostname, protocol } = new URL(address);
  return protocol === 'file:' || isLoopback(hostname);
}

/** Returns true for the loopback addresses of this machine, and for an address without a host: a local socket. */
export function isLoopback(host: string): boolean {
  return /^(|localhost|127(\.\d+){3}|\[?::1\]?|%2F.*)$/i.test(host);
}

function isAddress(value: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, hash, hostname, search } = new URL(value);
  if (!protocols.includes(protocol) || hash !== '') return false;
  return hostname !== '' || search.includes('host=');
}
