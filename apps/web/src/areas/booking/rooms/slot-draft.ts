import type { EquipmentCount, Interval, NewBooking } from '../../../api/types';
import type { WantedSlot } from '../waitlist/waitlist-request';

/** The booking of a room as its form holds it. */
export interface SlotDraft {
  title: string;
  /** Empty for no organisation. */
  organisationId: string;
  /** How many people come, as a text; empty when nobody said. */
  people: string;
  equipment: readonly EquipmentCount[];
}

/** The draft from its text; null for anything else. */
export function readDraft(text: string | null): SlotDraft | null {
  if (!text) return null;
  try {
    const { title, organisationId, people, equipment } = JSON.parse(text) as Partial<SlotDraft>;
    const isComplete = [title, organisationId, people].every((value) => typeof value === 'string');
    return isComplete && Array.isArray(equipment)
      ? ({ title, organisationId, people, equipment } as SlotDraft)
      : null;
  } catch {
    return null;
  }
}

/** How many people come; null when nobody said. */
export function peopleOf({ people }: Pick<SlotDraft, 'people'>): number | null {
  const count = Number(people);
  return count > 0 ? count : null;
}

/** What was filled in, without what was not. */
function filledIn(draft: SlotDraft) {
  const title = draft.title.trim();
  const people = peopleOf(draft);
  return {
    ...(title ? { title } : {}),
    ...(draft.organisationId ? { organisationId: draft.organisationId } : {}),
    ...(people ? { people } : {}),
  };
}

interface SpaceOfCentre {
  centreId: string;
  spaceId: string;
}

/** The booking that the form asks for. */
export function bookingOf(
  { centreId, spaceId }: SpaceOfCentre,
  interval: Interval,
  draft: SlotDraft,
): NewBooking {
  const { equipment } = draft;
  return {
    centreId,
    spaceIds: [spaceId],
    ...interval,
    ...filledIn(draft),
    ...(equipment.length > 0 ? { equipment: [...equipment] } : {}),
  };
}

/** What somebody waits for who cannot have the slot of the form. */
export function waitedSlotOf(
  { centreId, kind }: Pick<WantedSlot, 'centreId' | 'kind'>,
  interval: Interval,
  draft: SlotDraft,
): WantedSlot {
  return { centreId, kind, ...interval, ...filledIn(draft) };
}
