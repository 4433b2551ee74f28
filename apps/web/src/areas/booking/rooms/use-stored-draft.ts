import { useState } from 'react';
import { useMe } from '../../../api/session';
import { readDraft, type SlotDraft } from './slot-draft';

const KEY = 'birlik.room-form';

function read(personId: string): SlotDraft | null {
  try {
    return readDraft(sessionStorage.getItem(`${KEY}.${personId}`));
  } catch {
    return null;
  }
}

function write(personId: string, draft: SlotDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(`${KEY}.${personId}`, JSON.stringify(draft));
    else sessionStorage.removeItem(`${KEY}.${personId}`);
  } catch {
    // Private mode.
  }
}

/** What somebody typed into the form of a room. It is kept over a reload, a turned phone and an ended session. */
export function useStoredDraft(first: SlotDraft) {
  const personId = useMe()?.id ?? '';
  const [draft, setDraft] = useState<SlotDraft>(() => read(personId) ?? first);
  return {
    draft,
    setDraft: (next: SlotDraft) => {
      write(personId, next);
      setDraft(next);
    },
    forgetDraft: () => write(personId, null),
  };
}
