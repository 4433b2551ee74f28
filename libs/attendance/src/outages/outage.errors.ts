import { DomainError } from '@birlik/kernel';

/** The centre reports an outage already. */
export function outageOpen(): DomainError {
  return new DomainError('outage_open', 'conflict');
}

/** The centre reports no outage. */
export function noOutage(): DomainError {
  return new DomainError('no_outage', 'conflict');
}
