import { LANGUAGES, type Language } from '@birlik/kernel';
import { ChoiceField, RawTextField } from '../http/fields.js';

export class CreateSessionRequest {
  @RawTextField({ min: 1, max: 254, doc: 'E-mail address, phone number or login name' })
  login: string;

  @RawTextField({ min: 1, max: 256 })
  password: string;
}

export class UpdateMeRequest {
  @ChoiceField(LANGUAGES, { doc: 'Language of pages, mail and answers' })
  language: Language;
}
