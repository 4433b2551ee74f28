/**
 * The advisory lock under which a person's allowances are counted and their retries recognised: 60 of the id's random
 * bits. Two people who share one merely wait for each other.
 */
export function lockOfPerson(personId: string): bigint {
  return BigInt(`0x${personId.replaceAll('-', '').slice(-15)}`);
}
