import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { assertSchemaIsCurrent, Database } from '@birlik/database';
import { JobQueue, QUEUE_NAMES } from '@birlik/queue';
import { ClockGuard } from './clock/clock-guard.js';

/** Port of health and metrics; 0 for none. */
export abstract class HealthPort {
  abstract readonly port: number;
}

/** Serves `/health/live`, `/health/ready` and `/metrics` of the worker on the loopback address. */
@Injectable()
export class WorkerHealth implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | null = null;
  private readonly registry = new Registry();

  constructor(
    private readonly settings: HealthPort,
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly clock: ClockGuard,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.port === 0) return;
    collectDefaultMetrics({ register: this.registry });
    const jobs = new Gauge({
      name: 'birlik_jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'],
      registers: [this.registry],
      collect: async () => {
        for (const queue of QUEUE_NAMES)
          for (const [state, count] of Object.entries(await this.queue.countJobs(queue)))
            jobs.set({ queue, state }, count);
      },
    });
    this.server = createServer((request, response) => {
      void this.answer(request.url ?? '/').then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(this.settings.port, '127.0.0.1', resolve));
  }

  async onModuleDestroy(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private async answer(url: string): Promise<{ status: number; type: string; body: string }> {
    const json = (status: number, text: string) => ({
      status,
      type: 'application/json',
      body: JSON.stringify({ status: text }),
    });
    try {
      if (url === '/health/live') return json(200, 'ok');
      if (url === '/metrics')
        return { status: 200, type: this.registry.contentType, body: await this.registry.metrics() };
      if (url !== '/health/ready') return json(404, 'not_found');
      const problem = await this.findProblem();
      return problem === null ? json(200, 'ok') : json(503, problem);
    } catch {
      return json(503, 'unavailable');
    }
  }

  /** Returns why the worker cannot do its work now, or null. */
  private async findProblem(): Promise<string | null> {
    try {
      await this.database.assertWritable();
      await assertSchemaIsCurrent(this.database);
    } catch {
      return 'database_unavailable';
    }
    const doubt = await this.clock.findDoubt();
    if (doubt !== null) return `clock_${doubt.kind}`;
    return this.queue.countJobs('sweeps').then(
      () => null,
      () => 'queue_unavailable',
    );
  }
}
