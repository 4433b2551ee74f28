import type { Instant } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';

/** An absence counts, also while somebody appeals and when a manager upheld it. A forgiven one does not. */
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
  /** What the person says: «I was there». */
  readonly appeal: string | null;
  readonly appealedAt: Instant | null;
  /** What the manager answers. */
  readonly answer: string | null;
  readonly resolvedAt: Instant | null;
}
