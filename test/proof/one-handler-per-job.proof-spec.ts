import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerEnv } from '@birlik/config';
import { listDeclaredJobs } from '@birlik/queue';
import { createTestDatabase, type TestDatabase } from '@birlik/testing';
import type { JobHandler } from '../../apps/worker/src/jobs/job-handler.js';
import { assertOneHandlerPerJob, JobHandlers } from '../../apps/worker/src/jobs/job-handlers.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

/** Better not to start than to leave reminders lying. */
describe('jobs and their handlers', () => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  let handlers: JobHandler[];
  const declared = () => [...listDeclaredJobs().keys()];

  beforeAll(async () => {
    database = await createTestDatabase();
    const env = Object.assign(new WorkerEnv(), {
      DATABASE_URL: database.url,
      MAIL_URL: 'smtp://127.0.0.1:1',
    });
    worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), { logger: false });
    handlers = worker.get(JobHandlers).create();
  });
  afterAll(async () => {
    await worker?.close();
    await database?.drop();
  });

  it('match one to one', () => {
    expect(declared().length).toBeGreaterThan(5);
    expect(() => assertOneHandlerPerJob(handlers, declared())).not.toThrow();
  });

  it('control: a job without a handler, one with two, and a handler without a job are each named', () => {
    const [first] = handlers;
    const name = first!.job.name;
    expect(() => assertOneHandlerPerJob(handlers.slice(1), declared())).toThrow(`${name} has no handler`);
    expect(() => assertOneHandlerPerJob([...handlers, first!], declared())).toThrow(
      `${name} has two handlers`,
    );
    expect(() =>
      assertOneHandlerPerJob(
        handlers,
        declared().filter((d) => d !== name),
      ),
    ).toThrow(`${name} is declared nowhere`);
  });
});
