import { LANGUAGES, type Language } from '@birlik/kernel';
import { MAX_CONSENT_VERSION } from '@birlik/rooms';
import { MAX_PASSWORD_LETTERS } from '@birlik/users';
import { ChoiceField, CodeField, RawTextField, TextField } from '../http/fields.js';

const PASSWORD = 'At least 10 characters, and not easily guessed; no rules about kinds of characters';
const LOGIN = 'E-mail address, phone number or login name';

export class SignUpRequest {
  @TextField({ doc: 'As they write it' })
  fullName: string;

  @TextField({ max: 254, optional: true, doc: 'E-mail address; a code goes there' })
  email?: string;

  @TextField({ max: 40, optional: true, doc: 'Phone number; without a country it is one of Kazakhstan' })
  phone?: string;

  @RawTextField({ min: 1, max: MAX_PASSWORD_LETTERS, doc: PASSWORD })
  password: string;

  @ChoiceField(LANGUAGES)
  language: Language;

  @TextField({
    max: MAX_CONSENT_VERSION,
    doc: 'Names the text about personal data that they agree to: `joining.consentVersion` of the centre',
  })
  consentVersion: string;
}

export class SendAccountCodeRequest {
  @RawTextField({ min: 1, max: 254, doc: LOGIN })
  login: string;

  @ChoiceField(['verify', 'reset'], { doc: 'To prove the address, or to set a new password' })
  purpose: 'verify' | 'reset';
}

export class VerifyAddressRequest {
  @RawTextField({ min: 1, max: 254, doc: LOGIN })
  login: string;

  @CodeField()
  code: string;
}

export class ResetPasswordRequest extends VerifyAddressRequest {
  @RawTextField({ min: 1, max: MAX_PASSWORD_LETTERS, doc: PASSWORD })
  password: string;
}

export class ChangePasswordRequest {
  @RawTextField({ min: 1, max: MAX_PASSWORD_LETTERS })
  oldPassword: string;

  @RawTextField({ min: 1, max: MAX_PASSWORD_LETTERS, doc: PASSWORD })
  password: string;
}

export class SendEmailCodeRequest {
  @TextField({ max: 254, doc: 'The new e-mail address; a code goes there' })
  email: string;

  @RawTextField({ min: 1, max: MAX_PASSWORD_LETTERS })
  password: string;
}

export class ChangeEmailRequest {
  @CodeField()
  code: string;
}
