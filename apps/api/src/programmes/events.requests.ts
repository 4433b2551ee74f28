import { MAX_PEOPLE } from '@birlik/programmes';
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

const MOST_PLACES = 1_000;

export class CreateEventRequest {
  @IdField({ doc: 'The booking of a room that it takes place in; says where and when' })
  bookingId: string;

  @TextField({ most: 40, doc: 'Key of a programme of the centre' })
  programme: string;

  @LocalizedField()
  names: LocalizedText;

  @IntField({ least: 1, most: MOST_PLACES, doc: 'For so many people' })
  places: number;
}

export class UpdateEventRequest {
  @LocalizedField({ optional: true })
  names?: LocalizedText;

  @IntField({
    optional: true,
    least: 1,
    most: MOST_PLACES,
    doc: 'New places are offered to those who wait; fewer only down to what is taken',
  })
  places?: number;

  @ChoiceField(['cancelled'], {
    optional: true,
    doc: 'Calls it off: everybody is told, nothing else is changed',
  })
  state?: 'cancelled';

  @TextField({ optional: true, most: 300, doc: 'Of a cancellation: told to everybody' })
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
    least: 1,
    most: MAX_PEOPLE,
    doc: 'How many come together: all of them or none. 1 when absent',
  })
  people?: number;

  @FlagField({
    optional: true,
    doc: 'Wait in the queue when there are not enough places; otherwise that is `event_full`',
  })
  wait?: boolean;
}
