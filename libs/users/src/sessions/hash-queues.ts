import { TOO_BUSY } from '@birlik/kernel';

/** Who asks: a device that has signed in to this account before, or anybody. Each lane has a queue of its own. */
export type Lane = 'known' | 'stranger';

const MAX_CONCURRENT_HASHES = 2;
const MAX_WAITING_HASHES = 20;
const MAX_WAITING_HASHES_EVER = 2_000;
const RETRY_AFTER_SECONDS = 5;

interface LaneState {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Runs hashes in turn, two at once. While both lanes wait, each has one of the two places, so that a flood of strangers
 * delays a known device by the rest of one hash. While only one lane wants hashes, it has both places.
 */
export class HashQueues {
  private mayWait = MAX_WAITING_HASHES;
  private readonly lanes: Readonly<Record<Lane, LaneState>> = {
    known: { running: 0, waiting: [] },
    stranger: { running: 0, waiting: [] },
  };

  /** Raises the number of requests that may wait in each lane. */
  allowWaiting(many: number): void {
    this.mayWait = Math.min(Math.max(many, MAX_WAITING_HASHES), MAX_WAITING_HASHES_EVER);
  }

  /** @throws TOO_BUSY `too_busy` when the queue of the lane is full */
  async run<T>(name: Lane, work: () => Promise<T>): Promise<T> {
    const lane = this.lanes[name];
    if (this.running < MAX_CONCURRENT_HASHES) lane.running++;
    else {
      if (lane.waiting.length >= this.mayWait)
        throw TOO_BUSY.create({ retryAfterSeconds: RETRY_AFTER_SECONDS });
      await new Promise<void>((go) => lane.waiting.push(go));
    }
    try {
      return await work();
    } finally {
      lane.running--;
      this.passPlaceOn();
    }
  }

  private get running(): number {
    return this.lanes.known.running + this.lanes.stranger.running;
  }

  /** The place goes to the lane that has fewer, and is counted at once, so later requests cannot overtake it. */
  private passPlaceOn(): void {
    const { known, stranger } = this.lanes;
    const [first, second] = stranger.running < known.running ? [stranger, known] : [known, stranger];
    const lane = first.waiting.length > 0 ? first : second;
    const next = lane.waiting.shift();
    if (!next) return;
    lane.running++;
    next();
  }
}
