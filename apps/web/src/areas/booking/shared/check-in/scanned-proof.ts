import type { PresenceProof } from '../queries';

const TOKEN = /^[\w-]{12}$/;

/**
 * The proof in a scanned code: the token of the entrance display, or the secret in the address on a desk's sticker. Null
 * for anything else, such as a poster on the wall.
 */
export function readProof(scanned: string): PresenceProof | null {
  const text = scanned.trim();
  if (TOKEN.test(text)) return { via: 'code', proof: text };
  const secret = /\/d\/[^/#]+#([\w-]+)$/.exec(text)?.[1];
  return secret && TOKEN.test(secret) ? { via: 'sticker', proof: secret } : null;
}
