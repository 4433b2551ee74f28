import { useState } from 'react';
import type { WalkInDesks } from '../use-walk-in-desks';
import type { WalkInDraft } from './walk-in-draft';

/** The desk that is suggested for a walk-in: the one that was chosen, else the best, or another one by turns. */
export function useSuggestedDesk({ deskId }: WalkInDraft, { ranked }: Pick<WalkInDesks, 'ranked'>) {
  const [turn, setTurn] = useState(0);
  const chosen = ranked.find(({ space }) => space.id === deskId);
  return {
    /** Undefined when there is none. */
    desk: chosen ?? ranked[turn % Math.max(1, ranked.length)],
    suggestAnother: () => setTurn(turn + 1),
    startOver: () => setTurn(0),
  };
}

/** What `useSuggestedDesk` returns. */
export type SuggestedDesk = ReturnType<typeof useSuggestedDesk>;
