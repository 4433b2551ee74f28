import type { LocalizedText } from '@birlik/kernel';

export type SpaceKind = 'desk' | 'room';
/** Confirmed at once, or only when staff says so. */
export type Approval = 'none' | 'required';

/** Anything that can be taken: a desk for one person or a room for a group. */
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
  /** A divisible room is made of these; empty for an atomic space. */
  readonly partIds: readonly string[];
  readonly partOf: string | null;
  readonly approval: Approval;
  /** Minutes before a booking in which it is made ready; they belong to the claim. */
  readonly setupMinutes: number;
  /** Minutes after a booking in which it is cleared. */
  readonly clearMinutes: number;
  /** Which printing of its sticker is on it. */
  readonly sticker: number;
  /** x, y, width, height, rotation on the floor's plan. */
  readonly at: readonly number[];
}

/** The atomic spaces that a claim on `space` takes: its parts, or itself. */
export function listAtoms(space: Pick<Space, 'id' | 'partIds'>): readonly string[] {
  return space.partIds.length > 0 ? space.partIds : [space.id];
}
