import type { OnApplicationShutdown } from '@nestjs/common';
import type { Channel, ChannelKey } from './channel.js';

/** The channels of this worker. */
export class Channels implements OnApplicationShutdown {
  private readonly byKey: ReadonlyMap<ChannelKey, Channel>;

  constructor(channels: readonly Channel[]) {
    this.byKey = new Map(channels.map((channel) => [channel.key, channel]));
  }

  /**
   * Returns the channel that a row of the ledger names.
   * @throws Error when this worker has no such channel
   */
  findChannel(key: ChannelKey): Channel {
    const channel = this.byKey.get(key);
    if (!channel) throw new Error(`no channel is called ${key}`);
    return channel;
  }

  /** Closes all channels. The jobs that use them have ended before. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.byKey.values()].map((channel) => channel.close()));
  }
}
