import { Problem } from '../../../api/client';
import type { Booking, ProblemBody } from '../../../api/types';
import { HoldKeeper, holdKey, isSlotRefused, type SlotHold } from './slot-hold';

const body = {
  centreId: 'c',
  spaceIds: ['s'],
  start: '2026-11-24T14:00:00+05:00',
  end: '2026-11-24T15:00:00+05:00',
};

describe('holdKey', () => {
  const key = holdKey(body);

  it('differs for another time, organisation or equipment', () => {
    expect(holdKey({ ...body, end: '2026-11-24T16:00:00+05:00' })).not.toBe(key);
    expect(holdKey({ ...body, organisationId: 'o' })).not.toBe(key);
    expect(holdKey({ ...body, equipment: [{ key: 'laptop', count: 1 }] })).not.toBe(key);
  });

  it('is the same for another title or number of people', () => {
    expect(holdKey({ ...body, title: 'Кеңес', people: 9 })).toBe(key);
  });

  it('does not depend on the order of the equipment', () => {
    const a = { key: 'laptop', count: 2 };
    const b = { key: 'camera', count: 1 };
    expect(holdKey({ ...body, equipment: [a, b] })).toBe(holdKey({ ...body, equipment: [b, a] }));
  });
});

describe('isSlotRefused', () => {
  const refusedWith = (error: unknown) => isSlotRefused({ state: 'refused', error });
  const problem = (code: string) => new Problem({ code } as ProblemBody);

  it('is true when a rule, a closure or another booking refuses the slot', () => {
    expect(refusedWith(null)).toBe(true);
    expect(refusedWith(problem('refused'))).toBe(true);
    expect(refusedWith(problem('slot_taken'))).toBe(true);
    expect(refusedWith(problem('space_closed'))).toBe(true);
  });

  it('is false when the server could not be asked', () => {
    expect(refusedWith(problem('unreachable'))).toBe(false);
    expect(isSlotRefused({ state: 'over' })).toBe(false);
  });
});

describe('HoldKeeper', () => {
  const hold = {
    id: 'h',
    createdAt: '2026-11-24T10:00:00+05:00',
    heldUntil: '2026-11-24T10:05:00+05:00',
  } as Booking;
  const held = { state: 'held', until: hold.heldUntil };

  function createKeeper(take: () => Promise<Booking | null> = async () => hold) {
    const states: SlotHold[] = [];
    const release = jest.fn(async () => undefined);
    const onExpired = jest.fn();
    const keeper = new HoldKeeper({ take, release, onExpired, onChange: (state) => states.push(state) });
    return { keeper, states, release, onExpired };
  }

  async function createHeld(take?: () => Promise<Booking | null>) {
    const created = createKeeper(take);
    created.keeper.start(0);
    await jest.advanceTimersByTimeAsync(0);
    return created;
  }

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('takes the hold after the delay', async () => {
    const { keeper, states } = createKeeper();
    keeper.start(450);
    await jest.advanceTimersByTimeAsync(449);
    expect(states).toEqual([{ state: 'taking' }]);
    await jest.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toEqual(held);
    await expect(keeper.getHold()).resolves.toBe(hold);
  });

  it('takes no hold when it is asked for one during the delay', async () => {
    const { keeper, states } = createKeeper();
    keeper.start(450);
    await expect(keeper.getHold()).resolves.toBeNull();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(states).toEqual([{ state: 'taking' }]);
  });

  it('has no error when the hold is refused before it is tried', async () => {
    const { states } = await createHeld(async () => null);
    expect(states.at(-1)).toEqual({ state: 'refused', error: null });
  });

  it('has the error of the server', async () => {
    const { states } = await createHeld(async () => {
      throw new Error('taken');
    });
    expect(states.at(-1)).toMatchObject({ state: 'refused', error: { message: 'taken' } });
  });

  it('ends the hold when its time is over', async () => {
    const { states, release, onExpired } = await createHeld();
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    expect(states.at(-1)).toEqual({ state: 'over' });
    expect(onExpired).toHaveBeenCalledTimes(1);
    expect(release).not.toHaveBeenCalled();
  });

  it('releases the hold when it stops', async () => {
    const { keeper, states, release } = await createHeld();
    await keeper.stop();
    expect(release).toHaveBeenCalledWith(hold);
    expect(states.at(-1)).toEqual(held);
  });

  it('releases a hold that arrives after it stopped', async () => {
    let arrive: (booking: Booking) => void = () => undefined;
    const { keeper, release } = await createHeld(() => new Promise((resolve) => (arrive = resolve)));
    void keeper.stop();
    arrive(hold);
    await jest.advanceTimersByTimeAsync(0);
    expect(release).toHaveBeenCalledWith(hold);
  });

  it('has stopped only when a hold that was still being taken is released', async () => {
    const steps: string[] = [];
    let arrive: (booking: Booking) => void = () => undefined;
    const { keeper, release } = await createHeld(() => new Promise((resolve) => (arrive = resolve)));
    release.mockImplementation(() =>
      new Promise((resolve) => setTimeout(resolve, 100)).then(() => void steps.push('free')),
    );
    void keeper.stop().then(() => steps.push('stopped'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(steps).toEqual([]);
    arrive(hold);
    await jest.advanceTimersByTimeAsync(100);
    expect(steps).toEqual(['free', 'stopped']);
  });

  it('does not release a hold that has become a booking', async () => {
    const { keeper, release } = await createHeld();
    keeper.forget();
    await keeper.stop();
    expect(release).not.toHaveBeenCalled();
  });
});
