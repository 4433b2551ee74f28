import { EquipmentCountRequest } from '../bookings.requests.js';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  IntField,
  IntsField,
  ListField,
  NestedField,
  RawTextField,
  TextField,
  WallTimeField,
} from '../../http/fields.js';

export class RecurrenceRequest {
  @DateField({ doc: 'First date that may be one' })
  from: string;

  @WallTimeField({ doc: 'On the centre’s wall' })
  startTime: string;

  @WallTimeField({ doc: 'At or before the start: on the next day' })
  endTime: string;

  @ChoiceField(['daily', 'weekly', 'monthly'], {
    doc: 'monthly: the same weekday of the month, the third Thursday',
  })
  frequency: 'daily' | 'weekly' | 'monthly';

  @IntField({ optional: true, min: 1, max: 52, doc: 'Every so many days, weeks or months; 1 when absent' })
  interval?: number;

  @IntsField({
    optional: true,
    min: 1,
    max: 7,
    doc: 'ISO weekdays of a weekly rule, Monday 1; that of the first date when absent',
  })
  weekdays?: number[];

  @IntField({ optional: true, min: 1, max: 366, doc: 'How many dates; this or `until`' })
  count?: number;

  @DateField({ optional: true, doc: 'Last date that may be one; this or `count`' })
  until?: string;

  @FlagField({ optional: true, doc: 'Leave out holidays and moved days off' })
  skipDaysOff?: boolean;

  @FlagField({
    optional: true,
    doc: 'Working days only: besides those no weekend, unless it was made a working day',
  })
  workingDaysOnly?: boolean;
}

class SeriesExceptionRequest {
  @DateField()
  date: string;

  @FlagField({ optional: true, doc: 'Leave this date out; false brings back one that was cancelled before' })
  skip?: boolean;

  @IdsField({ optional: true, doc: 'Other spaces on this date' })
  spaceIds?: string[];

  @WallTimeField({ optional: true })
  startTime?: string;

  @WallTimeField({ optional: true })
  endTime?: string;
}

class ReplacesRequest {
  @IdField()
  seriesId: string;

  @DateField({ doc: 'Its dates from this one on are given up for the new ones' })
  from: string;
}

export class PreviewSeriesRequest {
  @IdField()
  centreId: string;

  @IdsField()
  spaceIds: string[];

  @NestedField(RecurrenceRequest)
  rule: RecurrenceRequest;

  @ListField(SeriesExceptionRequest, { optional: true, max: 366 })
  exceptions?: SeriesExceptionRequest[];

  @TextField({ optional: true, max: 120 })
  title?: string;

  @IdField({ optional: true })
  organisationId?: string;

  @IdField({ optional: true })
  onBehalfOf?: string;

  @IntField({ optional: true, min: 1, max: 10_000, doc: 'How many people come' })
  people?: number;

  @ListField(EquipmentCountRequest, {
    optional: true,
    max: 20,
    uniqueBy: 'key',
    doc: 'Counted things and staff that come with each date',
  })
  equipment?: EquipmentCountRequest[];

  @NestedField(ReplacesRequest, {
    optional: true,
    doc: 'Change this and later: the new series takes the place of the old',
  })
  replaces?: ReplacesRequest;
}

export class CreateSeriesRequest extends PreviewSeriesRequest {
  @RawTextField({ min: 1, max: 2_100, doc: 'Of the preview that was agreed to' })
  token: string;
}

export class CancelSeriesRequest {
  @DateField({ doc: 'This date and all later ones' })
  from: string;
}

export class PreviewSeriesChangeRequest {
  @DateField({ doc: 'This date and all later ones; earlier ones stay' })
  from: string;

  @WallTimeField({ optional: true })
  startTime?: string;

  @WallTimeField({ optional: true })
  endTime?: string;

  @IdsField({ optional: true })
  spaceIds?: string[];

  @TextField({ optional: true, nullable: true, max: 120, doc: 'Null takes the title away' })
  title?: string | null;
}

export class ChangeSeriesRequest extends PreviewSeriesChangeRequest {
  @RawTextField({ min: 1, max: 2_100, doc: 'Of the preview that was agreed to' })
  token: string;
}
