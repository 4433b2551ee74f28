import { Logger } from '@nestjs/common';
import { Database } from '@birlik/database';
import { HOUR, MINUTE } from '@birlik/kernel';
import { moveClock, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { ClockGuard } from './clock-guard.js';
import { FakeMachineClock } from './machine-clock.js';

const TOLERANCE = { seconds: 120 };

describe('the guard of the clock', () => {
  let libraries: TestLibraries;
  let machine: FakeMachineClock;
  const startGuard = (tolerance = TOLERANCE) => new ClockGuard(libraries.get(Database), machine, tolerance);

  beforeAll(async () => {
    libraries = await openTestLibraries();
  });
  afterAll(() => libraries.close());
  beforeEach(async () => {
    await libraries.startOver();
    machine = new FakeMachineClock(await libraries.readNow());
  });

  /** Sets the clock of the database off, and that of the machine with it when they are one. */
  const leap = async (hours: number, { both = false } = {}) => {
    await moveClock(libraries.url, `${hours} hours`);
    if (both) machine.leap(hours * HOUR);
  };

  it('doubts a database that leaps ahead, until it is back', async () => {
    const guard = startGuard();
    expect(await guard.findDoubt()).toBeNull();
    await leap(3);
    expect(await guard.findDoubt()).toMatchObject({ kind: 'differs' });
    await leap(-3);
    expect(await guard.findDoubt()).toBeNull();
  });

  it('doubts a leap of one clock that both share, however long it lasts, until somebody starts it again', async () => {
    const guard = startGuard();
    expect(await guard.findDoubt()).toBeNull();
    await leap(3, { both: true });
    for (let look = 0; look < 3; look++)
      expect(await guard.findDoubt()).toMatchObject({ kind: 'leapt', by: expect.closeTo(3 * HOUR, -4) });
    expect(await startGuard().findDoubt()).toBeNull();
    await leap(-3, { both: true });
    expect(await guard.findDoubt()).toBeNull();
  });

  it('is not confused by time that passes', async () => {
    const guard = startGuard();
    for (let hour = 0; hour < 3; hour++) {
      expect(await guard.findDoubt()).toBeNull();
      machine.pass(HOUR);
      await leap(1);
    }
    expect(await guard.findDoubt()).toBeNull();
  });

  it('says so once in the log when a doubt begins, and once when it ends', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation();
    try {
      const guard = startGuard();
      await guard.findDoubt();
      machine.leap(-10 * MINUTE);
      for (let look = 0; look < 3; look++) await guard.findDoubt();
      machine.leap(10 * MINUTE);
      for (let look = 0; look < 3; look++) await guard.findDoubt();
      expect(error.mock.calls).toEqual([[expect.stringContaining('10 min ahead')]]);
      expect(log.mock.calls).toEqual([['the clocks agree again: working']]);
    } finally {
      error.mockRestore();
      log.mockRestore();
    }
  });

  it('control: with a tolerance of 0 it doubts nothing', async () => {
    const guard = startGuard({ seconds: 0 });
    expect(await guard.findDoubt()).toBeNull();
    await leap(3);
    expect(await guard.findDoubt()).toBeNull();
  });
});
