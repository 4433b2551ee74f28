import { uptime } from 'node:os';
import type { Instant } from '@birlik/kernel';

/** The clocks of the machine of this worker. */
export abstract class MachineClock {
  /** Returns what the clock shows; somebody may set it, and it may be wrong. */
  abstract readTime(): Instant;
  /** Returns the milliseconds since the machine was switched on, its sleep included. Nobody sets this clock. */
  abstract readUptime(): number;
}

/** The real clocks. */
export class SystemMachineClock extends MachineClock {
  readTime(): Instant {
    return Date.now();
  }

  readUptime(): number {
    return uptime() * 1_000;
  }
}

/** Clocks of a test: time passes when the test says so, and the shown time can be set apart from it. */
export class FakeMachineClock extends MachineClock {
  private passed = 0;
  private shift = 0;

  constructor(private readonly began: Instant) {
    super();
  }

  /** Lets time pass. */
  pass(ms: number): void {
    this.passed += ms;
  }

  /** Sets the shown time off, as a person or NTP does. */
  leap(ms: number): void {
    this.shift += ms;
  }

  readTime(): Instant {
    return this.began + this.passed + this.shift;
  }

  readUptime(): number {
    return this.passed;
  }
}
