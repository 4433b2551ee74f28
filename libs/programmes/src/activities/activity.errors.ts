import { DomainError } from '@birlik/kernel';

/** Not enough seats are free, and the caller does not want to wait. */
export function activityFull(free: number, wanted: number): DomainError {
  return new DomainError('event_full', 'conflict', { free, wanted });
}

/** Nobody can register for it any more: it is over, cancelled, or its room is not confirmed. */
export function activityClosed(): DomainError {
  return new DomainError('event_closed', 'conflict');
}

/** Something takes place in the booking already. */
export function activityExists(): DomainError {
  return new DomainError('event_exists', 'conflict');
}

/** More seats are taken than would be left. */
export function seatsTaken(taken: number): DomainError {
  return new DomainError('places_taken', 'conflict', { taken });
}

/** The person is registered or waits already, for something else or with another number of people. */
export function alreadyRegistered(): DomainError {
  return new DomainError('already_registered', 'conflict');
}

/** The time to answer an offer has passed. */
export function offerOver(): DomainError {
  return new DomainError('hold_over', 'conflict');
}
