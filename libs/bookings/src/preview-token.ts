import { createHash } from 'node:crypto';
import { DomainError } from '@birlik/kernel';

/** Names what a preview showed: the same findings give the same token, anything else another. */
export function previewToken(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** What was agreed to is no longer what would happen; `present` tells what would. */
export function previewChanged(present: object): DomainError {
  return new DomainError('preview_changed', 'conflict', { ...present });
}
