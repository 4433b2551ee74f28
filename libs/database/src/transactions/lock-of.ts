/**
 * The advisory lock of a person, an organisation or a centre: 60 of its id's random bits. Allowances are counted and
 * retries recognised under it. Whoever decides by a centre's settings holds the centre's together with others, whoever changes them
 * holds it alone. Two that share one merely wait for each other.
 */
export function lockOf(id: string): bigint {
  return BigInt(`0x${id.replaceAll('-', '').slice(-15)}`);
}
