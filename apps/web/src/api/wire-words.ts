import type { components } from './schema';

/**
 * Names that the API and old links have had since before; programs and people rely on them. They are translated here,
 * so that the pages meet one word only.
 */
type Schemas = components['schemas'];
type DecisionBody = NonNullable<Schemas['CreateClosureRequest']['decisions']>[number];

/** An action for one affected booking, and a note for its people. */
export interface Decision extends Pick<DecisionBody, 'bookingId' | 'note'> {
  action: DecisionBody['deed'];
}

/** An explanation as the pages know it. */
export function explanationFromBody({ findings, ...rest }: Schemas['ExplanationResponse']) {
  return { ...rest, results: findings };
}

/** The preview of a change that affects bookings, as the pages know it. */
export function previewFromBody({ touched, token }: Schemas['AffectedPreviewResponse']) {
  return { affected: touched, token };
}

/** A new closure as the pages know it. */
export function closureFromBody({ settled, ...closure }: Schemas['CreatedClosureResponse']) {
  return { ...closure, resolution: settled };
}

/** A change with its decisions as the API takes them. */
export function withDecisionBodies<T extends { decisions?: Decision[] }>({ decisions, ...change }: T) {
  const bodies = decisions?.map(({ action, ...decision }): DecisionBody => ({ ...decision, deed: action }));
  return { ...change, ...(bodies ? { decisions: bodies } : {}) };
}

/** Where a manager answers an appeal. */
export const appealAnswerPath = (bookingId: string) => `/bookings/${bookingId}/settle-appeal`;

/** What links to a series from before called the parameter `action`. */
export const OLD_ACTION_PARAMETER = 'deed';
