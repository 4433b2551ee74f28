import type { PresenceProof } from '../queries';

const token = /^[\w-]{12}$/;

/**
 * What a camera saw, as a proof: the token of the entrance screen, or the address on a desk's sticker with its key.
 * Null for anything else, such as a poster on the wall.
 */
export function proofOf(scanned: string): PresenceProof | null {
  const text = scanned.trim();
  if (token.test(text)) return { via: 'code', proof: text };
  const key = /\/d\/[^/#]+#([\w-]+)$/.exec(text)?.[1];
  return key && token.test(key) ? { via: 'sticker', proof: key } : null;
}
