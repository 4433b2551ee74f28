import {
  ChoiceField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  KeysField,
  TextField,
} from '../../http/fields.js';

export class JoinWaitlistRequest {
  @IdField()
  centreId: string;

  @ChoiceField(['desk', 'room'])
  kind: 'desk' | 'room';

  @IdsField({ optional: true, doc: 'One of these will do; any of the kind when absent' })
  spaceIds?: string[];

  @KeysField({ optional: true, doc: 'Features that the space must have' })
  features?: string[];

  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @IntField({
    optional: true,
    min: 1,
    max: 1_000,
    doc: 'Desks that a group takes together, all or none; or seats that a room must have. 1 when absent',
  })
  people?: number;

  @TextField({ optional: true, max: 120 })
  title?: string;

  @IdField({ optional: true })
  organisationId?: string;

  @IdField({ optional: true, doc: 'The person who waits, when staff asks' })
  onBehalfOf?: string;
}

export class DeclineOfferRequest {
  @FlagField({ optional: true, doc: 'Go on waiting for another slot' })
  stay?: boolean;
}
