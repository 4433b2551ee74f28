import { hash } from 'node:crypto';

const REQUEST_BYTES = 12;
const ROW_BYTES = 4;

/** Names what a preview showed: the same result gives the same token. */
export function makePreviewToken(shown: unknown): string {
  return hash('sha256', JSON.stringify(shown), 'base64url');
}

/**
 * A token that also tells which rows have changed: a digest of the request, then a short one of each row.
 * At most 2 kB for 366 dates.
 */
export function makeListToken(request: unknown, rows: readonly unknown[]): string {
  return Buffer.concat([
    digest(request, REQUEST_BYTES),
    ...rows.map((row) => digest(row, ROW_BYTES)),
  ]).toString('base64url');
}

/** Indexes of the rows that `token` showed otherwise. All of them when the token is of another request. */
export function findChangedRows(token: string, request: unknown, rows: readonly unknown[]): number[] {
  const seen = Buffer.from(token, 'base64url');
  const sameRequest = seen.subarray(0, REQUEST_BYTES).equals(digest(request, REQUEST_BYTES));
  return rows.flatMap((row, i) => {
    const at = REQUEST_BYTES + i * ROW_BYTES;
    return sameRequest && seen.subarray(at, at + ROW_BYTES).equals(digest(row, ROW_BYTES)) ? [] : [i];
  });
}

function digest(value: unknown, bytes: number): Buffer {
  return hash('sha256', JSON.stringify(value), 'buffer').subarray(0, bytes);
}
