import { MAX_PEOPLE_PER_REGISTRATION } from '@birlik/programmes';
import { type LocalizedText } from '@birlik/kernel';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  LocalizedField,
  TextField,
} from '../http/fields.js';

const MAX_PLACES = 1_000;

export class CreateEventRequest {
  @IdField({ doc: 'The booking of a room that it takes place in; says where and when' })
  bookingId: string;

  @TextField({ max: 40, doc: 'Key of a programme of the centre' })
  programme: string;

  @LocalizedField()
  names: LocalizedText;

  @IntField({ min: 1, max: MAX_PLACES, doc: 'For so many people' })
  places: number;
}

export class UpdateEventRequest {
  @LocalizedField({ optional: true })
  names?: LocalizedText;

  @IntField({
    optional: true,
    min: 1,
    max: MAX_PLACES,
    doc: 'New places are offered to those who wait; fewer only down to what is taken',
  })
  places?: number;

  @ChoiceField(['cancelled'], {
    optional: true,
    doc: 'Calls it off: everybody is told, nothing else is changed',
  })
  state?: 'cancelled';

  @TextField({ optional: true, max: 300, lines: true, doc: 'Of a cancellation: told to everybody' })
  reason?: string;
}

export class ListEventsQuery {
  @InstantField({ optional: true, doc: 'Those that end after it; now when absent' })
  from?: number;

  @InstantField({ optional: true, doc: 'Those that start before it; 60 days later when absent' })
  to?: number;
}

export class RegisterForEventRequest {
  @IntField({
    optional: true,
    min: 1,
    max: MAX_PEOPLE_PER_REGISTRATION,
    doc: 'How many come together: all of them or none. 1 when absent',
  })
  people?: number;

  @FlagField({
    optional: true,
    doc: 'Wait in the queue when there are not enough places; otherwise that is `event_full`',
  })
  wait?: boolean;
}
