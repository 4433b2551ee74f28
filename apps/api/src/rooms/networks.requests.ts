import { MAX_NETWORKS } from '@birlik/rooms';
import { NetworksField } from '../http/fields.js';

export class ReplaceNetworksRequest {
  @NetworksField({ max: MAX_NETWORKS, doc: 'Address ranges, as the API sees them' })
  networks: string[];
}
