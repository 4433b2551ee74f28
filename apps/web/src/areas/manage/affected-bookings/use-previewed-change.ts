import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { isProblem } from '../../../api/client';
import type { Action, AffectedPreview, Decision, Localised, UnmovableAction } from '../../../api/types';
import { decisionsOf, firstChoices, type Choices } from './decisions';

/** What the manager agreed to: the preview, and an action for each affected booking. */
interface Agreement {
  token: string;
  bookings: Action;
  unmovable?: UnmovableAction;
  decisions: Decision[];
}

/** What is needed of a mutation. */
interface Mutation<Input, Result> {
  mutateAsync: (input: Input) => Promise<Result>;
  error: unknown;
  isPending: boolean;
  reset: () => void;
}

interface PreviewMutation<Draft> extends Mutation<Draft, AffectedPreview> {
  mutate: (draft: Draft) => void;
  data: AffectedPreview | undefined;
  variables: Draft | undefined;
}

/** A change, the bookings that it affects, and what becomes of them. */
export interface PreviewedChange<Result> {
  /** The preview of the draft as it is now; null before it was asked for. */
  preview: AffectedPreview | null;
  choices: Choices;
  choose: (choices: Choices) => void;
  /** Other bookings are affected than when the manager agreed. */
  isRenewed: boolean;
  error: unknown;
  isPreviewing: boolean;
  isSaving: boolean;
  askForPreview: () => void;
  save: (onSaved: (result: Result) => void) => void;
}

function agreementOf({ token, affected }: AffectedPreview, choices: Choices): Agreement {
  const { forAll: bookings, unmovable } = choices;
  return { token, bookings, decisions: decisionsOf(affected, choices), ...(unmovable ? { unmovable } : {}) };
}

/** Identifies a draft. Its reason is told to people but affects no other bookings. */
function keyOf(draft: object | undefined): string {
  return JSON.stringify({ ...draft, reason: null });
}

/**
 * A change that is previewed with the bookings that it affects, and then saved exactly so. When other bookings are affected
 * by then, nothing is saved, and the new preview is shown.
 */
export function usePreviewedChange<Draft extends { reason: Localised }, Result>(
  draft: Draft,
  previewing: PreviewMutation<Draft>,
  saving: Mutation<Draft & Agreement, Result>,
): PreviewedChange<Result> {
  const [choices, setChoices] = useState(firstChoices);
  const [isRenewed, setIsRenewed] = useState(false);
  const isCurrent = keyOf(previewing.variables) === keyOf(draft);
  const preview = previewing.data && isCurrent ? previewing.data : null;
  const hasChanged = isProblem(saving.error, 'preview_changed');

  const save = (onSaved: (result: Result) => void) => {
    if (!preview) return;
    setIsRenewed(false);
    const agreement = agreementOf(preview, choices);
    afterMutation(
      saving.mutateAsync({ ...draft, ...agreement }),
      (result) => {
        previewing.reset();
        setChoices(firstChoices);
        onSaved(result);
      },
      (error) => {
        if (!isProblem(error, 'preview_changed')) return;
        setIsRenewed(true);
        previewing.mutate(draft);
      },
    );
  };

  return {
    preview,
    choices,
    choose: setChoices,
    isRenewed: isRenewed && preview !== null,
    error: previewing.error ?? (hasChanged ? null : saving.error),
    isPreviewing: previewing.isPending,
    isSaving: saving.isPending,
    askForPreview: () => {
      setIsRenewed(false);
      saving.reset();
      previewing.mutate(draft);
    },
    save,
  };
}
