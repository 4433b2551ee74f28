import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTranslate } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { chime } from '../chime';
import { useSeatWalkIn, useUndoCheckIn } from '../queries';
import { endReason, type DeskLimits } from './end-reason';
import type { SeatedPerson } from './seated-answer';
import type { WalkInDraft } from './walk-in-draft';

/** Seating a person, the answer to read aloud, and taking it back as if it had never been. */
export function useSeating(limitsOf: (space: Space) => DeskLimits) {
  const t = useTranslate();
  const names = useSpaceNames();
  const { centre } = useCentre();
  const { done, failed } = useOutcomeToast();
  const seatWalkIn = useSeatWalkIn();
  const undoCheckIn = useUndoCheckIn();
  const [seated, setSeated] = useState<SeatedPerson | null>(null);

  const seat = (spaceId: string, draft: WalkInDraft, onSeated: () => void) => {
    const name = draft.name.trim();
    const who = draft.personId ? { personId: draft.personId } : { name };
    afterMutation(seatWalkIn.mutateAsync({ centreId: centre.id, spaceId, ...who }), (booking) => {
      const { id, start, end, spaceIds } = booking;
      const space = names.find(spaceId);
      const limits = space ? limitsOf(space) : { freeUntil: null, closes: null };
      chime(true);
      onSeated();
      setSeated({
        bookingId: id,
        name,
        space: names.label(spaceIds),
        start,
        end,
        endReason: endReason(Date.parse(end), limits),
      });
    });
  };
  const undo = () => {
    if (!seated) return;
    const { bookingId } = seated;
    afterMutation(
      undoCheckIn.mutateAsync({ id: bookingId }),
      () => {
        setSeated(null);
        done({ text: t('toast.restored'), about: bookingId });
      },
      (error) => failed(error, bookingId),
    );
  };
  return {
    seat,
    seated,
    undo,
    close: () => setSeated(null),
    busy: seatWalkIn.isPending,
    undoing: undoCheckIn.isPending,
    error: seatWalkIn.error,
  };
}
