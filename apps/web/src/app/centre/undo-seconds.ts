import { useCentre } from './centre-provider';

const DEFAULT_UNDO_SECONDS = 10;

/** For how long a write can be taken back, by the rules of the centre. */
export function useUndoSeconds(): number {
  return useCentre().centre.rules.undoSeconds || DEFAULT_UNDO_SECONDS;
}
