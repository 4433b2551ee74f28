import type { Decision } from '@birlik/bookings';
import { ChoiceField, IdField, ListField, LocalizedField } from '../../http/fields.js';

export interface Names {
  kk: string;
  ru: string;
  en: string;
}

const ACTIONS = ['move', 'cancel', 'keep'] as const;
const UNMOVABLE_ACTIONS = ['cancel', 'keep'] as const;
type Action = (typeof ACTIONS)[number];

class DecisionRequest {
  @IdField()
  bookingId: string;

  @ChoiceField(ACTIONS)
  deed: Action;

  @LocalizedField({ optional: true, doc: 'Told to its people' })
  note?: Names;
}

/** Actions for affected bookings, and the reason. */
export class AffectingRequest {
  @LocalizedField({ doc: 'Why, for the people whose bookings are affected' })
  reason: Names;

  @ChoiceField(ACTIONS, {
    optional: true,
    doc: 'What becomes of bookings in the way that no decision names; keep when absent',
  })
  bookings?: Action;

  @ChoiceField(UNMOVABLE_ACTIONS, {
    optional: true,
    doc: 'With `bookings: move`: what becomes of those that cannot move and that no decision names; keep when absent',
  })
  unmovable?: (typeof UNMOVABLE_ACTIONS)[number];

  @ListField(DecisionRequest, { optional: true, max: 1_000, doc: 'What becomes of single bookings' })
  decisions?: DecisionRequest[];
}

/** Converts the decisions for the use cases. */
export function readDecisions({ decisions = [] }: AffectingRequest): Decision[] {
  return decisions.map(({ bookingId, deed, note }) => ({ bookingId, action: deed, note }));
}

/** The token of a preview, as a field of the request that carries it out. */
export const PREVIEW_TOKEN = {
  optional: true,
  max: 64,
  doc: 'Of the preview: nothing happens if other bookings are in the way by now',
};
