import type { Decision } from '@birlik/bookings';
import {
  ChoiceField,
  DateField,
  HoursField,
  IdField,
  IdsField,
  InstantField,
  ListField,
  LocalizedField,
  NestedField,
  RawTextField,
} from '../../http/fields.js';

interface Names {
  kk: string;
  ru: string;
  en: string;
}

const ACTIONS = ['move', 'cancel', 'keep'] as const;
type Action = (typeof ACTIONS)[number];

class DecisionRequest {
  @IdField()
  bookingId: string;

  @ChoiceField(ACTIONS)
  deed: Action;

  @LocalizedField({ optional: true, doc: 'Told to its people' })
  note?: Names;
}

/** What becomes of bookings in the way, and why. */
class TouchingRequest {
  @LocalizedField({ doc: 'Why, for the people whose bookings are affected' })
  reason: Names;

  @ChoiceField(ACTIONS, {
    optional: true,
    doc: 'What becomes of bookings in the way that no decision names; keep when absent. One that cannot move is kept',
  })
  bookings?: Action;

  @ListField(DecisionRequest, { optional: true, most: 1_000, doc: 'What becomes of single bookings' })
  decisions?: DecisionRequest[];
}

/** The decisions as the use cases name them. */
export function decisionsOf({ decisions = [] }: TouchingRequest): Decision[] {
  return decisions.map(({ bookingId, deed, note }) => ({ bookingId, action: deed, note }));
}

export class PreviewClosureRequest extends TouchingRequest {
  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @IdsField({ optional: true, most: 500, doc: 'All desks and rooms when absent' })
  spaceIds?: string[];
}

const TOKEN = {
  optional: true,
  most: 64,
  doc: 'Of the preview: nothing happens if other bookings are in the way by now',
};

export class CreateClosureRequest extends PreviewClosureRequest {
  @RawTextField(TOKEN)
  token?: string;
}

export class WeeklyHoursRequest {
  @HoursField() mon: string[];
  @HoursField() tue: string[];
  @HoursField() wed: string[];
  @HoursField() thu: string[];
  @HoursField() fri: string[];
  @HoursField() sat: string[];
  @HoursField() sun: string[];
}

const DAY_KINDS = ['holiday', 'day_off_moved', 'working_day_moved', 'special', 'usual'] as const;

class DayRequest {
  @DateField()
  date: string;

  @ChoiceField(DAY_KINDS, {
    doc: 'special: like others but for its hours. usual: give the day back to its weekday and the working calendar',
  })
  kind: (typeof DAY_KINDS)[number];

  @HoursField({ optional: true, doc: 'Hours of this day; what the kind of day says when absent' })
  hours?: string[];

  @LocalizedField({ optional: true, doc: 'What the day is called; needed but for a usual one' })
  names?: Names;
}

export class PreviewHoursRequest extends TouchingRequest {
  @NestedField(WeeklyHoursRequest, { optional: true, doc: 'Opening hours by weekday' })
  hours?: WeeklyHoursRequest;

  @HoursField({ optional: true, doc: 'Hours on holidays and moved days off; empty when closed' })
  holidayHours?: string[];

  @ListField(DayRequest, { optional: true, most: 400, doc: 'Days that differ' })
  days?: DayRequest[];
}

export class UpdateHoursRequest extends PreviewHoursRequest {
  @RawTextField(TOKEN)
  token?: string;
}

export class DaysQuery {
  @DateField()
  from: string;

  @DateField()
  to: string;
}
