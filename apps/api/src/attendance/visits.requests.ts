import { ChoiceField, IdField, InstantField, RawTextField, TextField } from '../http/fields.js';

export class ArrivalsQuery {
  @RawTextField({
    optional: true,
    max: 100,
    doc: 'Part of a name in any spelling, the code of a desk or room, or a pass code',
  })
  q?: string;

  @InstantField({ optional: true, doc: 'The day of this instant; now when absent' })
  at?: number;
}

export class CheckInRequest {
  @ChoiceField(['staff', 'scan', 'name', 'code', 'sticker'], {
    optional: true,
    doc: 'How they were recognised; staff when absent. People themselves: code or sticker',
  })
  via?: string;

  @RawTextField({
    optional: true,
    max: 100,
    doc: 'What the entrance screen shows, or the secret of the desk’s sticker',
  })
  proof?: string;

  @RawTextField({ optional: true, max: 100, doc: 'Names one scan: sent twice, it is one check-in' })
  nonce?: string;
}

export class CreateWalkInRequest {
  @IdField()
  centreId: string;

  @IdField({ optional: true, doc: 'The free desk that lasts longest when absent' })
  spaceId?: string;

  @IdField({ optional: true })
  personId?: string;

  @TextField({ optional: true, max: 120, doc: 'For somebody without an account' })
  name?: string;

  @InstantField({ optional: true, doc: 'Cut to the next booking and to closing time' })
  end?: number;
}
