import { IdsField, InstantField, RawTextField } from '../../http/fields.js';
import { AffectingRequest, PREVIEW_TOKEN } from './affected.requests.js';

export class PreviewClosureRequest extends AffectingRequest {
  @InstantField()
  start: number;

  @InstantField()
  end: number;

  @IdsField({ optional: true, max: 500, doc: 'All desks and rooms when absent' })
  spaceIds?: string[];
}

export class CreateClosureRequest extends PreviewClosureRequest {
  @RawTextField(PREVIEW_TOKEN)
  token?: string;
}
