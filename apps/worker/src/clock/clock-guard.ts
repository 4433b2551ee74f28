import { Injectable, Logger } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import { MINUTE } from '@birlik/kernel';
import { type ClockDoubt, type ClockReading, judgeClock } from './judge-clock.js';
import { MachineClock } from './machine-clock.js';

/** By how much the clock of the database may be off or leap, in seconds; 0 believes it always. */
export abstract class ClockTolerance {
  abstract readonly seconds: number;
}

/**
 * Keeps the worker from acting by a clock of the database that is wrong. What a wrong clock releases, expires
 * or sends cannot be taken back; what waits is done later. A doubt ends when the clocks agree again, or, after a
 * leap, when a person restarts the worker: then the new time counts.
 */
@Injectable()
export class ClockGuard {
  private readonly log = new Logger('clock');
  private believed: ClockReading | null = null;
  private doubt: ClockDoubt | null = null;

  constructor(
    private readonly database: Database,
    private readonly machine: MachineClock,
    private readonly tolerance: ClockTolerance,
  ) {}

  /** Looks at the clocks. @returns why nothing may be done by the clock of the database; null when it may */
  async findDoubt(): Promise<ClockDoubt | null> {
    if (this.tolerance.seconds === 0) return null;
    const now = await this.read();
    const doubt = judgeClock(now, this.believed, this.tolerance.seconds * 1_000);
    if (doubt === null) this.believed = now;
    this.report(doubt);
    return doubt;
  }

  private async read(): Promise<ClockReading> {
    const asked = this.machine.readUptime();
    const database = await readNow(this.database);
    const uptime = this.machine.readUptime();
    return { database, machine: this.machine.readTime(), uptime, took: uptime - asked };
  }

  /** Writes a line when a doubt begins and when it ends, not for each job. */
  private report(doubt: ClockDoubt | null): void {
    if (doubt !== null && doubt.kind !== this.doubt?.kind) this.log.error(describeDoubt(doubt));
    if (doubt === null && this.doubt !== null) this.log.log('the clocks agree again: working');
    this.doubt = doubt;
  }
}

function describeDoubt({ kind, by }: ClockDoubt): string {
  const minutes = `${Math.round(Math.abs(by) / MINUTE)} min ${by > 0 ? 'ahead' : 'back'}`;
  return kind === 'differs'
    ? `the clock of the database differs from that of this machine (${minutes}): nothing is released, sent or ended until they agree`
    : `the clock of the database has leapt (${minutes}): nothing is released, sent or ended until it is back, or this worker is started again`;
}
