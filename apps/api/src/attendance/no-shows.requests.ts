import { FlagField, TextField } from '../http/fields.js';

export class AppealRequest {
  @TextField({ max: 500, lines: true, doc: 'What happened; a manager reads it' })
  text: string;
}

export class ResolveAppealRequest {
  @FlagField({ doc: 'The missed booking counts no longer' })
  forgive: boolean;

  @TextField({ max: 500, lines: true, doc: 'Told to the person' })
  answer: string;
}
