import { MAX_CONSENT_VERSION } from '@birlik/rooms';
import { FlagField, TextField } from '../http/fields.js';

export class ChangeJoiningRequest {
  @FlagField({ optional: true, doc: 'Whether anybody may make an account' })
  signUp?: boolean;

  @FlagField({ optional: true, doc: 'Whether people must prove their address before they book' })
  verifiedOnly?: boolean;

  @TextField({ max: MAX_CONSENT_VERSION, optional: true, doc: 'Names the text about personal data' })
  consentVersion?: string;
}
