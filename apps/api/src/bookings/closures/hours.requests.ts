import {
  ChoiceField,
  DateField,
  HoursField,
  ListField,
  LocalizedField,
  NestedField,
  RawTextField,
} from '../../http/fields.js';
import { WeeklyHoursRequest } from '../../rooms/weekly-hours.requests.js';
import { AffectingRequest, type Names, PREVIEW_TOKEN } from './affected.requests.js';

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

export class PreviewHoursRequest extends AffectingRequest {
  @NestedField(WeeklyHoursRequest, { optional: true, doc: 'Opening hours by weekday' })
  hours?: WeeklyHoursRequest;

  @HoursField({ optional: true, doc: 'Hours on holidays and moved days off; empty when closed' })
  holidayHours?: string[];

  @ListField(DayRequest, { optional: true, max: 400, doc: 'Days that differ' })
  days?: DayRequest[];
}

export class UpdateHoursRequest extends PreviewHoursRequest {
  @RawTextField(PREVIEW_TOKEN)
  token?: string;
}

export class DaysQuery {
  @DateField()
  from: string;

  @DateField()
  to: string;
}
