import { useState } from 'react';
import { isProblem } from '../../../api/client';
import { afterMutation } from '../../../api/after-mutation';

import type { Decision, Action, Localised, AffectedPreview } from '../../../api/types';
import { decisionsOf, noChoices, type Choices } from './decisions';

interface Agreed {
  token: string;
  bookings: Action;
  decisions: Decision[];
}

/** What this needs of a mutation. */
interface Mutation<Input, Done> {
  mutateAsync: (input: Input) => Promise<Done>;
  error: unknown;
  isPending: boolean;
  reset: () => void;
}

interface PreviewMutation<Body> extends Mutation<Body, AffectedPreview> {
  mutate: (body: Body) => void;
  data: AffectedPreview | undefined;
  variables: Body | undefined;
}

/** A change, what is in its way, and how it goes on. */
export interface PreviewedChange<Done> {
  /** What is in the way, for the request as it is now. */
  seen: AffectedPreview | null;
  choices: Choices;
  choose: (choices: Choices) => void;
  /** The bookings have changed meanwhile: what is seen is newer than what was agreed to. */
  renewed: boolean;
  error: unknown;
  looking: boolean;
  acting: boolean;
  look: () => void;
  act: (done: (result: Done) => void) => void;
}

/** The reason is told along; it changes nothing of what is in the way. */
const nameOf = (body: object | undefined) => JSON.stringify({ ...body, reason: null });

/**
 * A change that is first previewed with the bookings in its way, then carried out exactly so. When other bookings are in
 * the way by then, nothing has happened, and the new ones are shown.
 */
export function usePreviewedChange<Body extends { reason: Localised }, Done>(
  body: Body,
  preview: PreviewMutation<Body>,
  carryOut: Mutation<Body & Agreed, Done>,
): PreviewedChange<Done> {
  const [choices, setChoices] = useState(noChoices);
  const [renewed, setRenewed] = useState(false);
  const seen = preview.data && nameOf(preview.variables) === nameOf(body) ? preview.data : null;
  const changed = isProblem(carryOut.error, 'preview_changed');
  return {
    seen,
    choices,
    choose: setChoices,
    renewed: renewed && seen !== null,
    error: preview.error ?? (changed ? null : carryOut.error),
    looking: preview.isPending,
    acting: carryOut.isPending,
    look: () => {
      setRenewed(false);
      carryOut.reset();
      preview.mutate(body);
    },
    act: (done) => {
      if (!seen) return;
      setRenewed(false);
      afterMutation(
        carryOut.mutateAsync({
          ...body,
          token: seen.token,
          bookings: choices.rest,
          decisions: decisionsOf(seen.affected, choices),
        }),
        (result) => {
          preview.reset();
          setChoices(noChoices);
          done(result);
        },
        (error) => {
          if (!isProblem(error, 'preview_changed')) return;
          setRenewed(true);
          preview.mutate(body);
        },
      );
    },
  };
}
