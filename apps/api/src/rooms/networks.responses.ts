import { Out } from '../http/responses.js';

export class NetworksResponse {
  @Out([String], { description: 'Address ranges; from there a sticker alone checks in' })
  networks: readonly string[];
  @Out(String, {
    nullable: true,
    description: 'The range from which this call came, unless it is named already',
  })
  suggested: string | null;
  @Out('integer', { description: 'Of the centre, for If-Match' }) version: number;
}
