/**
 * Returns the advisory lock of a person, an organisation or a centre: 60 random bits of its id. Allowances
 * are counted and retries recognised under it. Code that decides by a centre's settings holds the centre's
 * lock shared; code that changes them holds it exclusively. If two ids share a lock, they only wait for each
 * other.
 */
export function lockOf(id: string): bigint {
  return BigInt(`0x${id.replaceAll('-', '').slice(-15)}`);
}
