import type { Interval, NewBooking } from '../../../api/types';
import type { SlotDraft } from '../shared/stored-draft';
import type { WantedSlot } from '../waitlist/waitlist-request';

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
