import { CENTRE_ROLES, LANGUAGES, type Language, ORGANISATION_ROLES, type RoleKind } from '@birlik/kernel';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IntField,
  RawTextField,
  TextField,
} from '../http/fields.js';

export const ROLE_KINDS: readonly RoleKind[] = [...CENTRE_ROLES, ...ORGANISATION_ROLES];

export class PeopleListQuery {
  @RawTextField({
    optional: true,
    max: 100,
    doc: 'A name in any spelling, digits of a phone, a part of an e-mail address, or the code of a pass',
  })
  query?: string;

  @ChoiceField(ROLE_KINDS, { optional: true, doc: 'Who has this role now' })
  role?: RoleKind;

  @IdField({ optional: true, doc: 'Who books for this organisation now' })
  organisationId?: string;

  @ChoiceField(['yes', 'no'], { optional: true })
  blocked?: 'yes' | 'no';

  @RawTextField({ optional: true, max: 600, doc: '`next` of the page before' })
  cursor?: string;

  @IntField({ optional: true, min: 1, max: 100 })
  limit?: number;
}

export class KnownPeopleQuery {
  @TextField({ max: 120 })
  fullName: string;

  @TextField({ optional: true, max: 40 })
  phone?: string;

  @TextField({ optional: true, max: 254 })
  email?: string;
}

export class AddMemberRequest {
  @TextField({ max: 120, min: 2, doc: 'The name as the person writes it' })
  fullName: string;

  @TextField({
    optional: true,
    max: 40,
    doc: 'A phone number as people write it; a phone or an e-mail address is needed',
  })
  phone?: string;

  @TextField({ optional: true, max: 254 })
  email?: string;

  @ChoiceField(LANGUAGES)
  language: Language;

  @IdField({ optional: true, doc: 'One of the people who are likely the same: that one becomes a member' })
  knownAs?: string;

  @FlagField({ optional: true, doc: 'It is none of those who are likely the same' })
  isNew?: boolean;
}

export class GiveRoleRequest {
  @ChoiceField(ROLE_KINDS)
  kind: RoleKind;

  @IdField({ optional: true, doc: 'For an organiser or a representative' })
  organisationId?: string;

  @DateField({ optional: true, doc: 'The first day; always when absent' })
  validFrom?: string;

  @DateField({ optional: true, doc: 'The last day; without end when absent' })
  validUntil?: string;
}

export class BlockPersonRequest {
  @TextField({ max: 500, lines: true, doc: 'The person reads it' })
  reason: string;

  @DateField({ optional: true, doc: 'The last day; until somebody lifts it when absent' })
  until?: string;

  @ChoiceField(['keep', 'cancel'], { doc: 'What becomes of the bookings that have not begun' })
  bookings: 'keep' | 'cancel';
}

export class NoteRequest {
  @TextField({ max: 2_000, lines: true })
  text: string;
}
