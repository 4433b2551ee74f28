import type { FactoryProvider } from '@nestjs/common';
import { WorkerEnv } from '@birlik/config';
import { listDeclaredJobs } from '@birlik/queue';
import type { JobHandler } from '../../apps/worker/src/jobs/job-handler.js';
import { assertOneHandlerPerJob, JobHandlers } from '../../apps/worker/src/jobs/job-workers.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

/** Better not to start than to leave reminders lying. */
describe('jobs and their handlers', () => {
  const provider = WorkerModule.forRoot(
    Object.assign(new WorkerEnv(), { DATABASE_URL: 'postgres://nobody@127.0.0.1/none' }),
  )
    .providers!.filter((p): p is FactoryProvider => (p as FactoryProvider).provide === JobHandlers)
    .pop();
  // Their jobs are fields; what they work with is not needed to name them.
  const handlers = (provider!.inject as (new () => JobHandler)[]).map((handler) => new handler());
  const declared = [...listDeclaredJobs().keys()];

  it('match one to one', () => {
    expect(declared.length).toBeGreaterThan(0);
    expect(() => assertOneHandlerPerJob(handlers, declared)).not.toThrow();
  });

  it('control: a job without a handler, one with two, and a handler without a job are each named', () => {
    const [first] = handlers;
    const name = first!.job.name;
    expect(() => assertOneHandlerPerJob(handlers.slice(1), declared)).toThrow(`${name} has no handler`);
    expect(() => assertOneHandlerPerJob([...handlers, first!], declared)).toThrow(`${name} has two handlers`);
    expect(() =>
      assertOneHandlerPerJob(
        handlers,
        declared.filter((d) => d !== name),
      ),
    ).toThrow(`${name} is declared nowhere`);
  });
});
