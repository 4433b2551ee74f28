import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { KEEPS_IDLE_CONNECTIONS_MS } from '@birlik/database';
import { QUEUES, type QueueName } from './queues.js';

/** A job that is added wakes its worker. This long a wait (seconds) is for a waking that was lost. */
const LOOKS_UNASKED_EVERY_SECONDS = 60;

type Work = (job: { name: string; data: unknown; id?: string | undefined }) => Promise<unknown>;

/** Stores waiting jobs. Both backends carry the same jobs, and neither is a source of truth. */
export abstract class QueueBackend {
  abstract openQueue(name: QueueName): Queue;
  abstract openWorker(name: QueueName, work: Work): Worker;
  /** Closes connections that queues and workers did not open themselves. */
  abstract close(): Promise<void>;

  protected workerSettings(name: QueueName): Omit<WorkerOptions, 'connection'> {
    const { concurrency, lockMs, stalledMs } = QUEUES[name];
    const drainDelay = LOOKS_UNASKED_EVERY_SECONDS;
    return { concurrency, drainDelay, lockDuration: lockMs, stalledInterval: stalledMs, maxStalledCount: 10 };
  }
}

/** Stores jobs in PostgreSQL, schema `bullmq`, so that no other server is needed. */
export class PostgresBackend extends QueueBackend {
  constructor(private readonly url: string) {
    super();
  }

  openQueue(name: QueueName): Queue {
    return new Queue(name, { connection: this.connection() }, createPostgresBackend) as unknown as Queue;
  }

  openWorker(name: QueueName, work: Work): Worker {
    const options = { ...this.workerSettings(name), connection: this.connection() };
    return new Worker(name, (job) => work(job), options, createPostgresBackend) as unknown as Worker;
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }

  private connection(): PostgresConnectionOptions {
    return {
      connectionString: this.url,
      max: 2,
      allowExitOnIdle: true,
      idleTimeoutMillis: KEEPS_IDLE_CONNECTIONS_MS,
      migrate: true,
      application_name: 'birlik-queue',
    };
  }
}

/** Stores jobs in Redis or Valkey. The hash tag keeps all keys of a queue on one node of a cluster. */
export class RedisBackend extends QueueBackend {
  private readonly opened: Redis[] = [];

  constructor(private readonly url: string) {
    super();
  }

  openQueue(name: QueueName): Queue {
    return new Queue(name, this.options());
  }

  openWorker(name: QueueName, work: Work): Worker {
    return new Worker(name, (job) => work(job), { ...this.workerSettings(name), ...this.options() });
  }

  async close(): Promise<void> {
    for (const redis of this.opened) redis.disconnect();
    await Promise.resolve();
  }

  private options(): QueueOptions {
    const redis = new Redis(this.url, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    this.opened.push(redis);
    return { connection: redis, prefix: '{birlik}' };
  }
}

/** Returns the backend of the settings: Redis when there is an address, PostgreSQL otherwise. */
export function chooseBackend(settings: { DATABASE_URL: string; REDIS_URL: string }): QueueBackend {
  return settings.REDIS_URL
    ? new RedisBackend(settings.REDIS_URL)
    : new PostgresBackend(settings.DATABASE_URL);
}
