import type { LocalizedText } from '@birlik/kernel';

export type SpaceKind = 'desk' | 'room';
/** Whether bookings are confirmed at once or need approval by staff. */
export type Approval = 'none' | 'required';

/** A bookable space: a desk for one person or a room for a group. */
export interface Space {
  readonly id: string;
  readonly centreId: string;
  readonly floorId: string;
  readonly code: string;
  readonly kind: SpaceKind;
  readonly names: LocalizedText | null;
  readonly area: string;
  readonly capacity: number;
  readonly features: readonly string[];
  /** Ids of the parts of a divisible room; empty for an atomic space. */
  readonly partIds: readonly string[];
  readonly partOf: string | null;
  readonly approval: Approval;
  /** Set-up time before a booking, in minutes; it is part of the claim. */
  readonly setupMinutes: number;
  /** Clear-up time after a booking, in minutes. */
  readonly clearMinutes: number;
  /** Number of the current sticker. */
  readonly sticker: number;
  /** x, y, width, height, rotation on the floor's plan. */
  readonly at: readonly number[];
}

/** Returns the atomic spaces that a claim on `space` takes: its parts, or itself. */
export function listAtoms(space: Pick<Space, 'id' | 'partIds'>): readonly string[] {
  return space.partIds.length > 0 ? space.partIds : [space.id];
}
