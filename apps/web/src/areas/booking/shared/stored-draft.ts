import type { EquipmentCount } from '../../../api/types';

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

const KEY = 'birlik.room-form';

/** What a person has typed into the form of a room in this window; null for nothing. */
export function readStoredDraft(personId: string): SlotDraft | null {
  try {
    return readDraft(sessionStorage.getItem(`${KEY}.${personId}`));
  } catch {
    return null;
  }
}

/** Keeps what the form of a room begins with, or forgets it. */
export function writeDraft(personId: string, draft: SlotDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(`${KEY}.${personId}`, JSON.stringify(draft));
    else sessionStorage.removeItem(`${KEY}.${personId}`);
  } catch {
    // Private mode.
  }
}
