/** Wrong proofs of the last ten minutes in a centre. */
export interface WrongProofs {
  readonly ofPerson: number;
  readonly ofCentre: number;
}

/** With more, somebody could guess. They count together, whatever booking they are for. */
export const MAX_WRONG_OF_PERSON = 5;
/**
 * With more, many accounts could guess together: six digits of which two are right now. Typing errors of a
 * full centre stay below it.
 */
export const MAX_WRONG_OF_CENTRE = 60;
const DIGITS = /^\d{1,8}$/;

/**
 * Says whether one more proof is judged. When a whole centre has made too many errors, only digits are
 * refused: nobody can guess the long token of the camera, so people at the entrance still get in.
 */
export function mayProve({ ofPerson, ofCentre }: WrongProofs, proof: string): boolean {
  if (ofPerson >= MAX_WRONG_OF_PERSON) return false;
  return ofCentre < MAX_WRONG_OF_CENTRE || !DIGITS.test(proof);
}
