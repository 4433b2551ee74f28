import type { AffectedPreview, AffectedPreviewBody } from './types';

/** The preview in the words of the pages. */
export function affectedPreviewOf({ touched, token }: AffectedPreviewBody): AffectedPreview {
  return { affected: touched, token };
}
