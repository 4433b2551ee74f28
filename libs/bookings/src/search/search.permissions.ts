import { type Actor, hasRight } from '@birlik/kernel';

/** Staff may ask what another person may book: the answer reveals facts about that person. */
export function mayAskForAnother(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'act_for_others');
}

/** Staff may list all requests. */
export function mayListRequests(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'answer_requests');
}
