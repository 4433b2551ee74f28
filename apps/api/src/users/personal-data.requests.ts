import { MAX_PASSWORD_LETTERS } from '@birlik/users';
import { RawTextField } from '../http/fields.js';

export class EraseMeRequest {
  @RawTextField({ min: 1, max: MAX_PASSWORD_LETTERS, doc: 'My password' })
  password: string;
}
