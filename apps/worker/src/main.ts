import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadEnvironment, ProcessLog, surviveClosedOutput, WorkerEnv } from '@birlik/config';
import { assertDatabaseZoneDataIsCurrent, Database } from '@birlik/database';
import { assertZoneDataIsCurrent } from '@birlik/kernel';
import { WorkerModule } from './worker.module.js';

surviveClosedOutput();
assertZoneDataIsCurrent();
const env = loadEnvironment(WorkerEnv);
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
  logger: new ProcessLog(env),
});
await assertDatabaseZoneDataIsCurrent(app.get(Database));
app.enableShutdownHooks();
new Logger('worker').log('working');
process.send?.({ ready: true });

// The launcher that started this process has ended, so nothing else would stop it.
process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
