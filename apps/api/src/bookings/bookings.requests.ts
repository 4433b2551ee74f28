import {
  ChoiceField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  KeyField,
  ListField,
  RawTextField,
  TextField,
} from '../http/fields.js';

export class EquipmentCountRequest {
  @KeyField({ doc: 'Key of a kind of equipment of the centre' })
  key: string;

  @IntField({ min: 1, max: 1_000 })
  count: number;
}

export class LegRequest {
  @IdsField({ doc: 'Desks or rooms of this stretch' })
  spaceIds: string[];

  @InstantField()
  start: number;

  @InstantField({ doc: 'The next stretch begins at this instant' })
  end: number;
}

export class CreateBookingRequest {
  @IdField()
  centreId: string;

  @IdsField({ optional: true, doc: 'Desks or rooms, all of them or none; absent when there are legs' })
  spaceIds?: string[];

  @InstantField()
  start: number;

  @InstantField({ doc: 'Not included: the next booking may start at this instant' })
  end: number;

  @ListField(LegRequest, {
    optional: true,
    max: 4,
    doc: 'Places one after the other, when no one place can be had for the whole time',
  })
  legs?: LegRequest[];

  @TextField({ optional: true, max: 120 })
  title?: string;

  @IdField({ optional: true, doc: 'The organisation it is for' })
  organisationId?: string;

  @IdField({ optional: true, doc: 'The person whose booking it is, when staff makes it' })
  onBehalfOf?: string;

  @IntField({ optional: true, min: 1, max: 10_000, doc: 'How many people come' })
  people?: number;

  @ListField(EquipmentCountRequest, {
    optional: true,
    max: 20,
    uniqueBy: 'key',
    doc: 'Counted things taken together with the spaces, or nothing is taken',
  })
  equipment?: EquipmentCountRequest[];
}

export class ChangeBookingRequest {
  @IdsField({ optional: true })
  spaceIds?: string[];

  @InstantField({ optional: true })
  start?: number;

  @InstantField({ optional: true })
  end?: number;

  @ListField(LegRequest, {
    optional: true,
    max: 4,
    doc: 'Splits it; an empty list puts it back into one place',
  })
  legs?: LegRequest[];

  @TextField({ optional: true, nullable: true, max: 120, doc: 'Null takes the title away' })
  title?: string | null;

  @IntField({ optional: true, min: 1, max: 10_000 })
  people?: number;

  @ListField(EquipmentCountRequest, { optional: true, max: 20, uniqueBy: 'key' })
  equipment?: EquipmentCountRequest[];
}

export class ConfirmHoldRequest {
  @TextField({ optional: true, max: 120 })
  title?: string;

  @IntField({ optional: true, min: 1, max: 10_000 })
  people?: number;
}

export class CancelBookingRequest {
  @TextField({ optional: true, max: 300, lines: true })
  reason?: string;
}

export class DeclineBookingRequest {
  @TextField({ max: 300, lines: true, doc: 'Told to the person' })
  reason: string;
}

export class MyBookingsQuery {
  @ChoiceField(['upcoming', 'past'], { optional: true })
  scope?: 'upcoming' | 'past';

  @RawTextField({ optional: true, max: 100, doc: '`next` of the page before' })
  cursor?: string;

  @IntField({ optional: true, min: 1, max: 200 })
  limit?: number;
}

export class CentreQuery {
  @IdField()
  centreId: string;
}

export class RequestsQuery {
  @ChoiceField(['desk', 'room'], { optional: true })
  kind?: 'desk' | 'room';

  @IdField({ optional: true, doc: 'Requests for this space' })
  spaceId?: string;

  @IdField({ optional: true, doc: 'Requests for this organisation' })
  organisationId?: string;

  @InstantField({ optional: true, doc: 'Those that end after it' })
  from?: number;

  @InstantField({ optional: true, doc: 'Those that begin before it' })
  to?: number;

  @RawTextField({ optional: true, max: 100, doc: '`next` of the page before' })
  after?: string;

  @IntField({ optional: true, min: 1, max: 200 })
  limit?: number;
}
