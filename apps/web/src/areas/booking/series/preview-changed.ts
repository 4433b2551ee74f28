import { isProblem } from '../../../api/client';

/** Whether nothing was saved because dates are no longer as the preview showed them. */
export function isPreviewChanged(error: unknown): boolean {
  return isProblem(error, 'preview_changed');
}

/** The dates that are no longer as the preview showed them. */
export function changedDatesIn(error: unknown): readonly string[] {
  return isProblem(error, 'preview_changed') ? (error.body.changed ?? []) : [];
}
