import { LANGUAGES, type Language } from '@birlik/kernel';
import { ChoiceField, RawTextField } from '../http/fields.js';

export class CreateSessionRequest {
  @RawTextField({ least: 1, most: 254, doc: 'E-mail address' })
  login: string;

  @RawTextField({ least: 1, most: 256 })
  password: string;
}

export class UpdateMeRequest {
  @ChoiceField(LANGUAGES, { doc: 'Language of pages, mail and answers' })
  language: Language;
}
