import { HOUR, MINUTE } from '@birlik/kernel';
import { aMember, ask } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

describe('the front desk', () => {
  let app: TestApp;
  let staff: Visitor;
  beforeAll(async () => {
    app = await startTestApp({ desks: 8, officeDesks: 1, rooms: 0, hall: false });
    staff = await app.frontDesk();
  });
  afterAll(() => app.close());

  /** A booking that starts so many minutes from now. */
  const bookIn = async (who: Visitor, code: string, minutes: number, length = 60) => {
    const start = (await app.now()) + minutes * MINUTE;
    const answer = await who.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace(code).id],
      start: new Date(start).toISOString(),
      end: new Date(start + length * MINUTE).toISOString(),
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('checks in once: the same scan again is fine, another is told the state', async () => {
    const booking = await bookIn(await app.member(), 'D-1', 5);
    const scan = { via: 'scan', nonce: 'n-1' };
    const here = await staff.step(booking.id, 'check-in', scan);
    expect(here.body).toMatchObject({ state: 'checked_in', version: 2 });
    expect((await staff.step(booking.id, 'check-in', scan)).body).toEqual(here.body);
    const other = await staff.step(booking.id, 'check-in', { via: 'scan', nonce: 'n-2' });
    expect([other.status, other.body.code]).toEqual([409, 'wrong_state']);
  });

  it('is told when check-in opens if somebody is too early', async () => {
    const booking = await bookIn(await app.member(), 'D-2', 120);
    const answer = await staff.step(booking.id, 'check-in');
    expect([answer.status, answer.body.code]).toEqual([409, 'too_early']);
    expect(answer.body.detail).toMatch(/\d\d:\d\d/);
  });

  it('takes a slip back within a minute, with two more minutes to come', async () => {
    const booking = await bookIn(await app.member(), 'D-3', 0);
    await staff.step(booking.id, 'check-in');
    const back = await staff.step(booking.id, 'undo-check-in');
    expect(back.body).toMatchObject({ state: 'confirmed', checkedInAt: null });
    expect(Date.parse(back.body.checkIn.releaseAt)).toBeGreaterThanOrEqual((await app.now()) + 110_000);
    await staff.step(booking.id, 'check-in');
    await ask(
      app.databaseUrl,
      `UPDATE booking SET checked_in_at = checked_in_at - interval '2 minutes' WHERE id = $1`,
      [booking.id],
    );
    const late = await staff.step(booking.id, 'undo-check-in');
    expect([late.status, late.body.code]).toEqual([409, 'undo_too_late']);
  });

  it('gives back the rest of the slot when somebody leaves', async () => {
    const [leaver, next] = await Promise.all([app.member(), app.member()]);
    const booking = await bookIn(leaver, 'D-4', -1, 240);
    await staff.step(booking.id, 'check-in');
    expect((await leaver.step(booking.id, 'check-out')).body.state).toBe('completed');
    await bookIn(next, 'D-4', 1);
  });

  it('seats a walk-in until the next booking', async () => {
    await bookIn(await app.member(), 'D-5', 90);
    const answer = await staff.send('/walk-ins', {
      body: { centreId: app.centre.id, spaceId: app.centre.findSpace('D-5').id, name: 'Қонақ' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      state: 'checked_in',
      walkIn: true,
      person: null,
      guestName: 'Қонақ',
    });
    const minutes = (Date.parse(answer.body.end) - Date.parse(answer.body.start)) / MINUTE;
    expect(minutes).toBeGreaterThan(88);
    expect(minutes).toBeLessThanOrEqual(91);
    const full = await staff.send('/walk-ins', {
      body: { centreId: app.centre.id, spaceId: app.centre.findSpace('D-5').id, name: 'Екінші' },
    });
    expect([full.status, full.body.code]).toEqual([409, 'slot_taken']);
  });

  it('finds people by any spelling of their name, by desk and by pass code', async () => {
    const person = await aMember(app.libraries, app.centre.id, { fullName: 'Қайрат Үлгібай' });
    const booking = await bookIn(await app.visit(person), 'D-7', 10);
    const find = async (q: string) => {
      const { body } = await staff.send(`/centres/${app.centre.id}/arrivals?q=${encodeURIComponent(q)}`);
      return body.items.map((i: { booking: { id: string } }) => i.booking.id);
    };
    for (const q of [
      'Қайрат',
      'кайрат',
      'Kairat',
      'QAIRAT',
      'kayrat',
      'Улгибай кайр',
      'd-7',
      booking.passCode,
      booking.passCode.toLowerCase(),
    ])
      expect([q, await find(q)]).toEqual([q, [booking.id]]);
    expect(await find('Тимур')).toEqual([]);
  });

  it('finds a desk also by a code that a Cyrillic keyboard typed', async () => {
    const booking = await bookIn(await app.member(), 'O-1', 10);
    for (const q of ['O-1', 'О-1', 'о-1']) {
      const { body } = await staff.send(`/centres/${app.centre.id}/arrivals?q=${encodeURIComponent(q)}`);
      expect([q, body.items.map((item: any) => item.booking.id)]).toEqual([q, [booking.id]]);
    }
  });

  it('finds a booking of another day by its pass code alone, beside the arrivals of the day', async () => {
    const booking = await bookIn(await app.member(), 'D-8', 48 * 60);
    const find = async (q: string) => (await staff.send(`/centres/${app.centre.id}/arrivals?q=${q}`)).body;
    const found = await find(booking.passCode);
    expect([found.items, found.otherDay.booking.id, found.otherDay.status]).toEqual([
      [],
      booking.id,
      'later',
    ]);
    expect((await find('D-8')).otherDay).toBeNull();
    expect((await find('00000000')).otherDay).toBeNull();
  });

  it('chooses the free desk that lasts longest when none is named', async () => {
    await bookIn(await app.member(), 'D-6', 30);
    const answer = await staff.send('/walk-ins', { body: { centreId: app.centre.id, name: 'Қонақ' } });
    expect(answer.status).toBe(201);
    expect(Date.parse(answer.body.end) - (await app.now())).toBeGreaterThan(HOUR);
  });
});
