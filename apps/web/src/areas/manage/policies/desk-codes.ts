import { isSameCode } from '../../../app/centre/space-code';

/** What was typed as codes of desks. */
interface TypedCodes {
  /** Codes of the desks that were meant, as the centre writes them. */
  codes: string[];
  /** Words that are no code of a desk. */
  unknown: string[];
}

/** Reads a list of codes, however they are separated and written. */
export function readDeskCodes(text: string, desks: readonly { code: string }[]): TypedCodes {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const word of text.split(/[,;\s]+/).filter(Boolean)) {
    const desk = desks.find(({ code }) => isSameCode(code, word));
    if (desk) codes.add(desk.code);
    else unknown.push(word);
  }
  return { codes: [...codes], unknown };
}
