import type { Instant } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';

/** It counts, also while somebody appeals and when a manager upheld it; a forgiven one does not. */
export const ABSENCE_STATES = ['counts', 'appealed', 'forgiven', 'upheld'] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];

/** A booking to which nobody came. */
export interface Absence {
  readonly bookingId: string;
  readonly centreId: string;
  readonly personId: string;
  readonly kind: SpaceKind;
  readonly missedAt: Instant;
  readonly state: AbsenceState;
  readonly appeal: string | null;
  readonly appealedAt: Instant | null;
  readonly answer: string | null;
  readonly resolvedAt: Instant | null;
}
