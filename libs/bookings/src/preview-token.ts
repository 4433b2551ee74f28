import { hash } from 'node:crypto';
import { DomainError } from '@birlik/kernel';

/** Names what a preview showed: the same results give the same token, anything else another. */
export function previewToken(shown: unknown): string {
  return hash('sha256', JSON.stringify(shown), 'base64url');
}

/** What was agreed to is no longer what would happen; `current` tells what would. */
export function previewChanged(current: object): DomainError {
  return new DomainError('preview_changed', 'conflict', { ...current });
}

const DRAFT_BYTES = 12;
const LINE_BYTES = 4;

/**
 * A token that also tells which lines were seen otherwise: a digest of the request, then a short one of each line.
 * At most 2 kB for 366 dates.
 */
export function listToken(draft: unknown, lines: readonly unknown[]): string {
  return Buffer.concat([
    digest(draft, DRAFT_BYTES),
    ...lines.map((line) => digest(line, LINE_BYTES)),
  ]).toString('base64url');
}

/** Places of the lines that `token` showed otherwise than they are now; all of them when it is of another request. */
export function changedLines(token: string, draft: unknown, lines: readonly unknown[]): number[] {
  const seen = Buffer.from(token, 'base64url');
  const sameDraft = seen.subarray(0, DRAFT_BYTES).equals(digest(draft, DRAFT_BYTES));
  return lines.flatMap((line, i) => {
    const at = DRAFT_BYTES + i * LINE_BYTES;
    return sameDraft && seen.subarray(at, at + LINE_BYTES).equals(digest(line, LINE_BYTES)) ? [] : [i];
  });
}

function digest(value: unknown, bytes: number): Buffer {
  return hash('sha256', JSON.stringify(value), 'buffer').subarray(0, bytes);
}
