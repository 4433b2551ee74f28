import { Out, OutInstant } from '../http/responses.js';

export class PersonalDataResponse {
  @OutInstant() madeAt: string;
  @Out('object', {
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
    description: 'The rows that know me, by table',
  })
  tables: object;
}
