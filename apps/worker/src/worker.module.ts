import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AttendanceModule } from '@birlik/attendance';
import { BookingsModule } from '@birlik/bookings';
import { mustEncryptMail, type WorkerEnv } from '@birlik/config';
import { DatabaseModule } from '@birlik/database';
import { NotificationsModule, SendingModule } from '@birlik/notifications';
import { ProgrammesModule } from '@birlik/programmes';
import { QueueModule } from '@birlik/queue';
import { UsersModule } from '@birlik/users';
import { ClockGuard, ClockTolerance } from './clock/clock-guard.js';
import { MachineClock, SystemMachineClock } from './clock/machine-clock.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { JobWorkers } from './jobs/job-workers.js';
import { SweepDueHandler } from './jobs/sweep-due.handler.js';
import { SweepMaintenanceHandler } from './jobs/sweep-maintenance.handler.js';
import { FoundProviders } from './jobs/found-providers.js';
import { SweepSettings } from './jobs/sweep-settings.js';
import { WakeDueWork } from './jobs/wake-due-work.js';
import { OutboxRelay } from './outbox-relay.js';
import { HealthPort, WorkerHealth } from './worker-health.js';

@Module({})
export class WorkerModule {
  static forRoot(env: Readonly<WorkerEnv>): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot({
          url: env.DATABASE_URL,
          pool: env.DATABASE_POOL,
          application: 'birlik-worker',
        }),
        QueueModule.forRoot(env),
        UsersModule,
        BookingsModule,
        AttendanceModule,
        ProgrammesModule,
        NotificationsModule,
        SendingModule.forRoot({
          mailUrl: env.MAIL_URL,
          from: env.MAIL_FROM,
          publicUrl: env.PUBLIC_URL,
          mustEncrypt: mustEncryptMail(env),
        }),
      ],
      providers: [
        { provide: SweepSettings, useValue: { seconds: env.SWEEP_SECONDS } },
        { provide: ClockTolerance, useValue: { seconds: env.CLOCK_TOLERANCE_SECONDS } },
        { provide: MachineClock, useClass: SystemMachineClock },
        { provide: HealthPort, useValue: { port: env.WORKER_PORT } },
        ClockGuard,
        FoundProviders,
        JobHandlers,
        JobWorkers,
        OutboxRelay,
        SweepDueHandler,
        SweepMaintenanceHandler,
        WakeDueWork,
        WorkerHealth,
      ],
    };
  }
}
