/** A code of a space or the two times of a slot: «A-04», «10:30–11:15». */
const UNBREAKABLE = /(\p{Lu}+-\d+|\d{1,2}:\d{2}–\d{1,2}:\d{2})/u;

/** The parts of a text; those with odd numbers stay on one line. */
export function splitUnbreakable(text: string): string[] {
  return text.split(UNBREAKABLE);
}
