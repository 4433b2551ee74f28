import { DomainError } from '@birlik/kernel';

/** Not enough places are free, and the caller does not want to wait. */
export function eventFull(free: number, wanted: number): DomainError {
  return new DomainError('event_full', 'conflict', { free, wanted });
}

/** Nobody can register for it any more: it is over, cancelled, or its room is not confirmed. */
export function eventClosed(): DomainError {
  return new DomainError('event_closed', 'conflict');
}

/** Its booking has an event already. */
export function eventExists(): DomainError {
  return new DomainError('event_exists', 'conflict');
}

/** More places are taken than would be left. */
export function placesTaken(taken: number): DomainError {
  return new DomainError('places_taken', 'conflict', { taken });
}

/** The person is registered or waits already, with another number of people. */
export function alreadyRegistered(): DomainError {
  return new DomainError('already_registered', 'conflict');
}

/** The time to answer an offer has passed. */
export function offerOver(): DomainError {
  return new DomainError('hold_over', 'conflict');
}

/** Somebody took a place between the look and the claim: the transaction runs again and looks anew. */
export class RivalPlace extends DomainError {
  readonly runAgain = true;

  constructor(wanted: number) {
    super('event_full', 'conflict', { free: 0, wanted });
  }
}
