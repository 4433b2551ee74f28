import { Book } from '@birlik/bookings';
import { ReleaseNoShow } from '@birlik/attendance';
import { HOUR } from '@birlik/kernel';
import { ask, moveClock, openTestLibraries, outcomeOf, type TestLibraries } from '@birlik/testing';
import { findMainSession } from '../activities/activity.js';
import { Register } from '../registrations/register.js';
import { ChangeActivity } from './change-activity.js';
import { CreateActivity } from './create-activity.js';

const NAMES = { kk: 'Сынақ пікірсайысы', ru: 'Пробные дебаты', en: 'Trial debate' };

describe('the room of an event that is called off', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 0, rooms: 1, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  /** An event from 11:00 to 13:00 with a registered person; it is nine o'clock. */
  const anEvent = async () => {
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const draft = await app.makeDraft('R-1', 1, 2);
    const { id } = await app.get(Book).execute(organiser, { ...draft, organisationId });
    const activity = await app
      .get(CreateActivity)
      .execute(organiser, { programme: 'debate', names: NAMES, seats: 5, sessions: [{ bookingId: id }] });
    await app
      .get(Register)
      .execute(await app.addMember(), { activityId: activity.id, people: 1, wait: false });
    return { organiser, activity, id, slot: findMainSession(activity) };
  };
  const callOff = async ({ organiser, activity }: Awaited<ReturnType<typeof anEvent>>) => {
    const [now] = await ask<{ version: number }>(app.url, 'SELECT version FROM activity WHERE id = $1', [
      activity.id,
    ]);
    const change = { state: 'cancelled', reason: 'Спикер ауырып қалды' } as const;
    await app.get(ChangeActivity).execute(organiser, activity.id, change, { version: now!.version });
  };
  const stateOf = async (id: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [id]))[0]!.state;
  const goTo = async (at: number) => moveClock(app.url, `${at - (await app.readNow())} milliseconds`);

  it('is free at once when the event runs, and nobody becomes a no-show', async () => {
    const event = await anEvent();
    await goTo(event.slot.start + HOUR / 2);
    // The room is kept, because people are registered.
    await app.get(ReleaseNoShow).execute(event.id);
    await callOff(event);
    expect(await stateOf(event.id)).toBe('completed');
    const rival = await app.addOrganiser();
    const { organisationId } = rival;
    const rest = {
      ...(await app.makeDraft('R-1', 1, 1)),
      start: event.slot.start + HOUR,
      end: event.slot.end,
    };
    expect(await outcomeOf(app.get(Book).execute(rival, { ...rest, organisationId }))).toBe('done');
    await goTo(event.slot.end + 1_000);
    expect(await app.get(ReleaseNoShow).execute(event.id)).toBe(false);
    expect(await stateOf(event.id)).toBe('completed');
    expect(
      await ask(app.url, `SELECT 1 FROM message WHERE subject_id = $1 AND state = 'planned'`, [event.id]),
    ).toEqual([]);
  });

  it('stays booked when the event is still to come', async () => {
    const event = await anEvent();
    await callOff(event);
    expect(await stateOf(event.id)).toBe('confirmed');
  });
});
