import { Out, OutInstant } from '../http/responses.js';

export class PresenceCodeResponse {
  @Out(String, { description: 'Six digits to type' }) digits: string;
  @Out(String, { description: 'The same for a phone’s camera' }) token: string;
  @Out(String, { description: 'The token as a QR picture' }) svg: string;
  @OutInstant({ description: 'When the next one comes' }) until: string;
}
