import { type DynamicModule, Global, Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import { chooseBackend, QueueBackend } from './queue-backend.js';

/** The queues. Every importing module may add jobs; only the worker runs them. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(settings: { DATABASE_URL: string; REDIS_URL: string }): DynamicModule {
    return {
      module: QueueModule,
      providers: [JobQueue, { provide: QueueBackend, useFactory: () => chooseBackend(settings) }],
      exports: [JobQueue, QueueBackend],
    };
  }
}
