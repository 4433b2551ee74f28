import { DateField, ChoiceField, IdField, InstantField, WordsField, RawTextField } from '../http/fields.js';

const KINDS = ['desk', 'room'] as const;
type Kind = (typeof KINDS)[number];

export class ListSpacesQuery {
  @ChoiceField(KINDS, { optional: true })
  kind?: Kind;
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

export class UpdateSpaceRequest {
  @ChoiceField(['none', 'required'], { doc: 'Whether a booking waits for staff' })
  approval: 'none' | 'required';
}

export class DayPlanQuery {
  @DateField({ optional: true, doc: 'A date of the centre’s zone; today when absent' })
  date?: string;

  @ChoiceField(KINDS, { optional: true, doc: 'room when absent' })
  kind?: Kind;
}

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

export class ArrivalsQuery {
  @RawTextField({
    optional: true,
    most: 100,
    doc: 'Part of a name in any spelling, the code of a desk or room, or a pass code',
  })
  q?: string;

  @InstantField({ optional: true, doc: 'The day of this instant; now when absent' })
  at?: number;
}
