import { ChoiceField, IdsField, InstantField, LocalizedField, RawTextField } from '../http/fields.js';

interface Names {
  kk: string;
  ru: string;
  en: string;
}

export class PreviewClosureRequest {
  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @IdsField({ optional: true, most: 500, doc: 'All desks and rooms when absent' })
  spaceIds?: string[];

  @LocalizedField({ doc: 'Why, for the people whose bookings are cancelled' })
  reason: Names;

  @ChoiceField(['cancel', 'keep'], {
    optional: true,
    doc: 'What becomes of bookings in the way; keep when absent',
  })
  bookings?: 'cancel' | 'keep';
}

export class CreateClosureRequest extends PreviewClosureRequest {
  @RawTextField({
    optional: true,
    most: 64,
    doc: 'Of the preview: nothing happens if other bookings are in the way by now',
  })
  token?: string;
}
