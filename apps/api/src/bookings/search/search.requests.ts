import { ChoiceField, DateField, IdField, InstantField, IntField, WordsField } from '../../http/fields.js';

const KINDS = ['desk', 'room'] as const;
type Kind = (typeof KINDS)[number];

export class AvailabilityRequest {
  @IdField()
  centreId: string;

  @ChoiceField(KINDS)
  kind: Kind;

  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @WordsField({ optional: true, doc: 'Features that every space of the answer must have' })
  features?: string[];
}

export class TogetherQuery {
  @IdField()
  centreId: string;

  @IntField({ min: 2, max: 20 })
  count: number;

  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @WordsField({ optional: true, doc: 'Features that every desk must have' })
  features?: string[];

  @IdField({ optional: true })
  organisationId?: string;
}

export class ExplainSlotQuery {
  @IdField()
  spaceId: string;

  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @IdField({ optional: true, doc: 'Another person; only for staff' })
  personId?: string;

  @IdField({ optional: true })
  organisationId?: string;
}

export class DayPlanQuery {
  @DateField({ optional: true, doc: 'A date of the centre’s zone; today when absent' })
  date?: string;

  @ChoiceField(KINDS, { optional: true, doc: 'room when absent' })
  kind?: Kind;
}
