import { LocalizedField } from '../http/fields.js';

export class BeginOutageRequest {
  @LocalizedField({ doc: 'What is the matter: no power, no network, the doors are shut' })
  reason: { kk: string; ru: string; en: string };
}
