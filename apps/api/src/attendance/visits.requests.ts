import { InstantField, RawTextField } from '../http/fields.js';

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
