import type { Instant } from '@birlik/kernel';
import type { SpaceKind } from '@birlik/rooms';

/** An absence counts in every state except `forgiven`. */
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
  /** Text of the appeal. */
  readonly appeal: string | null;
  readonly appealedAt: Instant | null;
  /** Answer of the manager. */
  readonly answer: string | null;
  readonly resolvedAt: Instant | null;
}
