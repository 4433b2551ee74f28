import { useState } from 'react';
import { useMe } from '../../../api/session';
import { type SlotDraft, writeDraft, readStoredDraft } from '../shared/stored-draft';

/** What somebody typed into the form of a room. It is kept over a reload, a turned phone and an ended session. */
export function useStoredDraft(first: SlotDraft) {
  const personId = useMe()?.id ?? '';
  const [draft, setDraft] = useState<SlotDraft>(() => readStoredDraft(personId) ?? first);
  return {
    draft,
    setDraft: (next: SlotDraft) => {
      writeDraft(personId, next);
      setDraft(next);
    },
    forgetDraft: () => writeDraft(personId, null),
  };
}
