/** The form of a walk-in, which the search and the map fill in too. */
export interface WalkInDraft {
  name: string;
  /** Id of the desk that was chosen on the map; null for the suggested one. */
  deskId: string | null;
  /** Id of a member who was found by the search; null when only a name is known. */
  personId: string | null;
}

/** An empty form. */
export const NO_WALK_IN: WalkInDraft = { name: '', deskId: null, personId: null };
