import { Signer } from '@birlik/database';
import { HOUR, MINUTE, newId } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openLibraries,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { Book, CancelBooking } from '@birlik/bookings';
import { ReplaceNetworks } from '@birlik/rooms';
import { CheckIn } from './check-in.js';
import { UndoCheckIn } from './undo-check-in.js';
import { CheckOut } from './check-out.js';
import { CODE_LASTS_MS, PresenceCodes, signSticker } from '../presence/presence-code.js';
import { ArrivalsReadModel } from './arrivals.read-model.js';
import { PeopleInsideReadModel } from './people-inside.read-model.js';
import { WalkIn } from './walk-in.js';
import { ScanMaintenance } from '../presence/scan-maintenance.js';

describe('presence', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 3, rooms: 0, hall: false });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const book = async (person: TestPerson, place: string, inMinutes = 5) => {
    const start = Math.ceil((await app.readNow()) / MINUTE) * MINUTE + inMinutes * MINUTE;
    const spaceIds = [app.centre.findSpace(place).id];
    return app
      .get(Book)
      .execute(person, { centreId: app.centre.id, spaceIds, start, end: start + 60 * MINUTE });
  };
  const currentCode = async (centreId = app.centre.id) =>
    app.get(PresenceCodes).makeCode(centreId, await app.readNow());
  const AT_CENTRE = '203.0.113.7';
  let caller = AT_CENTRE;
  beforeEach(() => (caller = AT_CENTRE));
  const checkIn = (person: TestPerson, id: string, proof: string, via = 'code') =>
    outcomeOf(app.get(CheckIn).execute(person, id, { via, proof, address: caller }));
  const nameNetwork = async () =>
    app.get(ReplaceNetworks).execute(await app.addManager(), app.centre.id, ['203.0.113.0/24']);

  it('is proved by the code of the entrance screen, typed or scanned, while it is shown and once as long again', async () => {
    const [typing, scanning, slow] = [await app.addMember(), await app.addMember(), await app.addMember()];
    const [a, b, c] = [await book(typing, 'D-1'), await book(scanning, 'D-2'), await book(slow, 'D-3')];
    const { digits, token } = await currentCode();
    expect(await checkIn(typing, a.id, digits)).toBe('done');
    expect(await checkIn(scanning, b.id, token)).toBe('done');
    await moveClock(app.url, `${2 * CODE_LASTS_MS} milliseconds`);
    expect(await checkIn(slow, c.id, digits)).toBe('wrong_code');
    expect(await checkIn(slow, c.id, (await currentCode()).digits)).toBe('done');
  });

  it('is not proved by the code of another centre, without a code, or by somebody else', async () => {
    const [person, other] = [await app.addMember(), await app.addMember()];
    const { id } = await book(person, 'D-1');
    expect(await checkIn(person, id, (await currentCode(newId())).token)).toBe('wrong_code');
    expect(await outcomeOf(app.get(CheckIn).execute(person, id, { via: 'staff' }))).toBe('forbidden');
    expect(await checkIn(other, id, (await currentCode()).digits)).toBe('not_found');
  });

  it('refuses every code for ten minutes after five wrong ones', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    const { digits } = await currentCode();
    const wrong = String((Number(digits) + 5_000) % 1_000_000).padStart(6, '0');
    for (let guess = 0; guess < 5; guess++) expect(await checkIn(person, id, wrong)).toBe('wrong_code');
    expect(await checkIn(person, id, digits)).toBe('rate_limited');
    await moveClock(app.url, '11 minutes');
    expect(await checkIn(person, id, (await currentCode()).digits)).toBe('done');
  });

  it('counts wrong codes by person and centre, not by booking', async () => {
    const person = await app.addMember();
    const { digits } = await currentCode();
    const wrong = String((Number(digits) + 5_000) % 1_000_000).padStart(6, '0');
    for (let guess = 0; guess < 5; guess++) {
      const { id } = await book(person, `D-${1 + (guess % 3)}`);
      expect(await checkIn(person, id, wrong)).toBe('wrong_code');
      await app.get(CancelBooking).execute(person, id);
    }
    const { id } = await book(person, 'D-1');
    expect(await checkIn(person, id, digits)).toBe('rate_limited');
    const other = await app.addMember();
    expect(await checkIn(other, (await book(other, 'D-2')).id, digits)).toBe('done');
  });

  it('tells nothing about a code while check-in is not open or no longer possible', async () => {
    const person = await app.addMember();
    const [later, gone] = [await book(person, 'D-1', 200), await book(person, 'D-2', 40)];
    await app.get(CancelBooking).execute(person, gone.id);
    const { digits, token } = await currentCode();
    const wrong = String((Number(digits) + 5_000) % 1_000_000).padStart(6, '0');
    const sticker = await signSticker(app.get(Signer), app.centre.findSpace('D-1'));
    for (const [{ id }, expected] of [[later, 'too_early'] as const, [gone, 'wrong_state'] as const]) {
      for (let tries = 0; tries < 3; tries++)
        for (const proof of [digits, token, wrong]) expect(await checkIn(person, id, proof)).toBe(expected);
      expect(await checkIn(person, id, sticker, 'sticker')).toBe(expected);
    }
    const scans = await ask(app.url, 'SELECT outcome FROM scan WHERE subject_id = ANY ($1) ORDER BY id', [
      [later.id, gone.id],
    ]);
    expect(scans.map((s) => s.outcome)).toEqual(['too_early', 'wrong_state']);
  });

  it('answers the same code again for somebody who is here, and nothing else', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    const { digits, token } = await currentCode();
    expect(await checkIn(person, id, digits, 'staff')).toBe('done');
    expect(await checkIn(person, id, token)).toBe('done');
    await moveClock(app.url, `${CODE_LASTS_MS} milliseconds`);
    for (const proof of [(await currentCode()).digits, '000000', '999999'])
      expect(await checkIn(person, id, proof)).toBe('wrong_state');
    // What a member says about the way is not believed.
    const [row] = await ask(app.url, 'SELECT checked_in_via AS via FROM booking WHERE id = $1', [id]);
    expect(row).toEqual({ via: 'code' });
  });

  it('answers only five of many wrong codes that are sent at once', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    const right = (await currentCode()).digits;
    const guesses = Array.from({ length: 60 }, (_, i) => String(i * 7).padStart(6, '0')).filter(
      (guess) => guess !== right,
    );
    const answers = await Promise.all(guesses.map((guess) => checkIn(person, id, guess)));
    expect(answers.filter((answer) => answer === 'wrong_code')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'rate_limited')).toHaveLength(guesses.length - 5);
  });

  it('is not proved again by a code whose check-in staff have undone', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    const { digits } = await currentCode();
    expect(await checkIn(person, id, digits)).toBe('done');
    await app.get(UndoCheckIn).execute(await app.addFrontDesk(), id);
    expect(await checkIn(person, id, digits)).toBe('wrong_code');
  });

  it('that staff undo leaves its person awaited: warned before the release, as before', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    const planned = () =>
      ask<{ kind: string }>(
        app.url,
        `SELECT kind FROM message WHERE subject_id = $1 AND state = 'planned' ORDER BY kind`,
        [id],
      );
    const before = await planned();
    const { digits } = await currentCode();
    expect(await checkIn(person, id, digits)).toBe('done');
    expect(await planned()).toEqual([]);
    await app.get(UndoCheckIn).execute(await app.addFrontDesk(), id);
    expect(before.map(({ kind }) => kind)).toContain('release_warning');
    expect(await planned()).toEqual(before);
  });

  it('is proved by the sticker of the desk until the sticker is printed anew', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    await nameNetwork();
    const keyOf = (code: string) => signSticker(app.get(Signer), app.centre.findSpace(code));
    expect(await checkIn(person, id, await keyOf('D-2'), 'sticker')).toBe('wrong_code');
    const old = await keyOf('D-1');
    await app.changeSpace('D-1', { newSticker: true });
    expect(await checkIn(person, id, old, 'sticker')).toBe('wrong_code');
    const fresh = await signSticker(app.get(Signer), { ...app.centre.findSpace('D-1'), sticker: 2 });
    expect(await checkIn(person, id, fresh, 'sticker')).toBe('done');
  });

  it('is not proved by a sticker from elsewhere, right or wrong: a photo of it can be anywhere', async () => {
    const person = await app.addMember();
    const { id } = await book(person, 'D-1');
    const key = await signSticker(app.get(Signer), app.centre.findSpace('D-1'));
    expect(await checkIn(person, id, key, 'sticker')).toBe('code_needed');
    await nameNetwork();
    caller = '198.51.100.7';
    for (const proof of [key, 'wrong'])
      expect(await checkIn(person, id, proof, 'sticker')).toBe('code_needed');
    expect(await checkIn(person, id, (await currentCode()).digits)).toBe('done');
  });

  it('checks in once when the same scan is sent five times, and keeps refused attempts', async () => {
    const [person, desk] = [await app.addMember(), await app.addFrontDesk()];
    const { id } = await book(person, 'D-1', 40);
    const scan = (nonce: string) => outcomeOf(app.get(CheckIn).execute(desk, id, { via: 'scan', nonce }));
    expect(await scan(newId())).toBe('too_early');
    await moveClock(app.url, '30 minutes');
    const nonce = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => scan(nonce)));
    expect(new Set(answers)).toEqual(new Set(['done']));
    const scans = await ask(app.url, 'SELECT outcome FROM scan WHERE subject_id = $1 ORDER BY id', [id]);
    expect(scans.map((s) => s.outcome)).toEqual(['too_early', 'checked_in']);
    const actions = await ask(
      app.url,
      `SELECT 1 FROM audit WHERE subject_id = $1 AND action = 'booking.checked_in'`,
      [id],
    );
    expect(actions).toHaveLength(1);
  });

  it('is proved by many at once right after a start, though each of them holds a connection', async () => {
    await app.startOver({ desks: 12, rooms: 0, hall: false });
    const bookings = [];
    for (let n = 1; n <= 12; n++) {
      const person = await app.addMember();
      bookings.push({ person, booking: await book(person, `D-${n}`) });
    }
    const { digits } = await currentCode();
    const fresh = await openLibraries(app.url, { pool: 3 });
    const answers = await Promise.all(
      bookings.map(({ person, booking }) =>
        outcomeOf(fresh.get(CheckIn).execute(person, booking.id, { via: 'code', proof: digits })),
      ),
    );
    await fresh.close();
    expect(new Set(answers)).toEqual(new Set(['done']));
  });

  it('forgets scans after 90 days', async () => {
    const desk = await app.addFrontDesk();
    const { id } = await book(await app.addMember(), 'D-1', 40);
    await outcomeOf(app.get(CheckIn).execute(desk, id, { via: 'scan', nonce: newId() }));
    const scans = () => ask(app.url, 'SELECT 1 FROM scan WHERE subject_id = $1', [id]);
    await moveClock(app.url, '89 days');
    await app.get(ScanMaintenance).run();
    expect(await scans()).toHaveLength(1);
    await moveClock(app.url, '2 days');
    await app.get(ScanMaintenance).run();
    expect(await scans()).toHaveLength(0);
  });

  it('seats a walk-in until the next booking and lists them among the people inside', async () => {
    const next = await book(await app.addMember(), 'D-1', 50);
    const seated = await app.get(WalkIn).execute(await app.addFrontDesk(), {
      centreId: app.centre.id,
      spaceId: app.centre.findSpace('D-1').id,
      name: 'Қонақ Сынақов',
    });
    expect(seated.end).toBe(next.start);
    const inside = await app
      .get(PeopleInsideReadModel)
      .listInside(await app.addFrontDesk(), await app.centre.readCentre());
    expect(inside.map((p) => [p.fullName, p.booking.state])).toEqual([['Қонақ Сынақов', 'checked_in']]);
  });

  it('lists arrivals up to a number, and says when there are more', async () => {
    for (const place of ['D-1', 'D-2', 'D-3']) await book(await app.addMember(), place);
    const staff = await app.addFrontDesk();
    const list = async (max?: number) => {
      const asked = max === undefined ? {} : { max };
      const found = await app
        .get(ArrivalsReadModel)
        .listArrivals(staff, await app.centre.readCentre(), asked);
      return [found.items.length, found.isCut];
    };
    expect(await list()).toEqual([3, false]);
    expect(await list(3)).toEqual([3, false]);
    expect(await list(2)).toEqual([2, true]);
  });

  it('lets somebody who left before the start take another desk for that time', async () => {
    const [person, desk] = [await app.addMember(), await app.addFrontDesk()];
    const left = await book(person, 'D-1', 10);
    await app.get(CheckIn).execute(desk, left.id, { via: 'staff' });
    await app.get(CheckOut).execute(desk, left.id);
    expect((await book(person, 'D-2', -1)).state).toBe('confirmed');
  });

  it('seats a walk-in for a day at the most, set-up and clear-up of the desk included', async () => {
    await app.changeSpace('D-1', { setupMinutes: 120, clearMinutes: 60 });
    const place = { centreId: app.centre.id, spaceId: app.centre.findSpace('D-1').id };
    const seated = await app.get(WalkIn).execute(await app.addFrontDesk(), { ...place, name: 'Қонақ' });
    expect(seated.end - seated.start).toBe(21 * HOUR);
  });

  const seat = async (place: string, who: { name: string } | { personId: string }, end?: number) =>
    app.get(WalkIn).execute(await app.addFrontDesk(), {
      centreId: app.centre.id,
      spaceId: app.centre.findSpace(place).id,
      end,
      ...who,
    });

  it('seats nobody at a second desk who was checked in before the start of their booking', async () => {
    const person = await app.addMember();
    const booking = await book(person, 'D-1', 10);
    await app.get(CheckIn).execute(await app.addFrontDesk(), booking.id, { via: 'staff' });
    expect(await outcomeOf(seat('D-3', { personId: person.personId }))).toBe('already_has_desk');
  });

  it('takes a walk-in back as if it had never been', async () => {
    const seated = await seat('D-1', { name: 'Қонақ Сынақов' });
    const desk = await app.addFrontDesk();
    const undone = await app.get(UndoCheckIn).execute(desk, seated.id);
    expect([undone.state, undone.checkedInAt]).toEqual(['cancelled', null]);
    expect((await book(await app.addMember(), 'D-1', 0)).state).toBe('confirmed');

    const late = await seat('D-2', { name: 'Қонақ Сынақов' });
    await moveClock(app.url, '2 minutes');
    expect(await outcomeOf(app.get(UndoCheckIn).execute(desk, late.id))).toBe('undo_too_late');
  });

  it('tells a walk-in who has a desk now, and seats one who has a desk later until then', async () => {
    const [person, early] = [await app.addMember(), await app.addMember()];
    await book(person, 'D-1', 0);
    const later = await book(early, 'D-2', 60);
    await moveClock(app.url, '1 minute');
    expect(await outcomeOf(seat('D-3', { personId: person.personId }))).toBe('already_has_desk');
    const seated = await seat('D-3', { personId: early.personId });
    expect([seated.personId, seated.end]).toEqual([early.personId, later.start]);
    const now = await app.readNow();
    expect(await outcomeOf(seat('D-1', { name: 'Қонақ' }, now - MINUTE))).toBe('invalid_request');
  });
});
