import { ChoiceField, FlagField, IntField } from '../http/fields.js';

export class ListSpacesQuery {
  @ChoiceField(['desk', 'room'], { optional: true })
  kind?: 'desk' | 'room';
}

export class UpdateSpaceRequest {
  @ChoiceField(['none', 'required'], { optional: true, doc: 'Whether a booking waits for staff' })
  approval?: 'none' | 'required';

  @IntField({
    optional: true,
    min: 0,
    max: 240,
    doc: 'Minutes in which it is made ready before a booking',
  })
  setupMinutes?: number;

  @IntField({ optional: true, min: 0, max: 240, doc: 'Minutes in which it is cleared after a booking' })
  clearMinutes?: number;

  @FlagField({ optional: true, doc: 'Its sticker is printed anew: the old one proves nothing any more' })
  newSticker?: boolean;
}
