import { hash } from 'node:crypto';

const REQUEST_DIGEST_BYTES = 12;
const ROW_DIGEST_BYTES = 4;

/** Returns a token for the content of a preview. Equal content gives an equal token. */
export function makePreviewToken(shown: unknown): string {
  return hash('sha256', JSON.stringify(shown), 'base64url');
}

/**
 * Returns a token that also tells which rows have changed: a digest of the request and a short digest of each
 * row. 366 rows need at most 2 kB.
 */
export function makeListToken(request: unknown, rows: readonly unknown[]): string {
  return Buffer.concat([
    digest(request, REQUEST_DIGEST_BYTES),
    ...rows.map((row) => digest(row, ROW_DIGEST_BYTES)),
  ]).toString('base64url');
}

/**
 * Returns the indexes of the rows that differ from `token`. Returns all when the token belongs to another
 * request.
 */
export function findChangedRows(token: string, request: unknown, rows: readonly unknown[]): number[] {
  const seen = Buffer.from(token, 'base64url');
  const sameRequest = seen.subarray(0, REQUEST_DIGEST_BYTES).equals(digest(request, REQUEST_DIGEST_BYTES));
  return rows.flatMap((row, i) => {
    const at = REQUEST_DIGEST_BYTES + i * ROW_DIGEST_BYTES;
    return sameRequest && seen.subarray(at, at + ROW_DIGEST_BYTES).equals(digest(row, ROW_DIGEST_BYTES))
      ? []
      : [i];
  });
}

function digest(value: unknown, bytes: number): Buffer {
  return hash('sha256', JSON.stringify(value), 'buffer').subarray(0, bytes);
}
