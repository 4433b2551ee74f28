import { Signer } from '@birlik/database';
import { type DomainError, HOUR, MINUTE, newId } from '@birlik/kernel';
import { ChangeSpace } from '@birlik/rooms';
import {
  aFrontDesk,
  aManager,
  aMember,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { Book } from '../booking/book.js';
import { CheckIn, UndoCheckIn } from './check-in.js';
import { CheckOut } from './check-out.js';
import { CODE_MS, PresenceCodes, stickerKeyOf } from './presence-code.js';
import { PeopleInsideReadModel } from './people-inside.read-model.js';
import { WalkIn } from './walk-in.js';

describe('presence', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 13, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  const member = () => aMember(app.libraries, app.centre.id);
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DomainError) => error.code,
    );
  const book = async (person: TestPerson, place: string, inMinutes = 5) => {
    const start = Math.ceil((await app.now()) / MINUTE) * MINUTE + inMinutes * MINUTE;
    const spaceIds = [app.centre.space(place).id];
    return app
      .use(Book)
      .execute(person, { centreId: app.centre.id, spaceIds, start, end: start + 60 * MINUTE });
  };
  const present = async (centreId = app.centre.id) =>
    app.use(PresenceCodes).codeAt(centreId, await app.now());
  const checkIn = (person: TestPerson, id: string, proof: string, via = 'code') =>
    code(app.use(CheckIn).execute(person, id, { via, proof }));

  it('is proved by the code of the entrance screen, typed or scanned, for as long as it is shown and once as long again', async () => {
    const [typing, scanning, slow] = [await member(), await member(), await member()];
    const [a, b, c] = [await book(typing, 'D-1'), await book(scanning, 'D-2'), await book(slow, 'D-3')];
    const { digits, token } = await present();
    expect(await checkIn(typing, a.id, digits)).toBe('done');
    expect(await checkIn(scanning, b.id, token)).toBe('done');
    await moveClock(app.url, `${2 * CODE_MS} milliseconds`);
    expect(await checkIn(slow, c.id, digits)).toBe('wrong_code');
    expect(await checkIn(slow, c.id, (await present()).digits)).toBe('done');
  });

  it('is not proved by a code of another centre, by nothing, or for somebody else', async () => {
    const [person, other] = [await member(), await member()];
    const { id } = await book(person, 'D-4');
    expect(await checkIn(person, id, (await present(newId())).token)).toBe('wrong_code');
    expect(await code(app.use(CheckIn).execute(person, id, { via: 'staff' }))).toBe('forbidden');
    expect(await checkIn(other, id, (await present()).digits)).toBe('not_found');
  });

  it('cannot be guessed: five wrong codes, then nobody asks any more', async () => {
    const person = await member();
    const { id } = await book(person, 'D-5');
    const { digits } = await present();
    const wrong = String((Number(digits) + 5_000) % 10_000).padStart(4, '0');
    for (let guess = 0; guess < 5; guess++) expect(await checkIn(person, id, wrong)).toBe('wrong_code');
    expect(await checkIn(person, id, digits)).toBe('rate_limited');
    await moveClock(app.url, '11 minutes');
    expect(await checkIn(person, id, (await present()).digits)).toBe('done');
  });

  it('cannot be guessed by many guesses at once either', async () => {
    const person = await member();
    const { id } = await book(person, 'D-10');
    const right = (await present()).digits;
    const guesses = Array.from({ length: 60 }, (_, i) => String(i * 7).padStart(4, '0')).filter(
      (guess) => guess !== right,
    );
    const answers = await Promise.all(guesses.map((guess) => checkIn(person, id, guess)));
    expect(answers.filter((answer) => answer === 'wrong_code')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'rate_limited')).toHaveLength(guesses.length - 5);
  });

  it('is used once for a booking: undone by staff, the same code does not do it again', async () => {
    const [person, desk] = [await member(), await aFrontDesk(app.libraries, app.centre.id)];
    const { id } = await book(person, 'D-6');
    const { digits } = await present();
    expect(await checkIn(person, id, digits)).toBe('done');
    await app.use(UndoCheckIn).execute(desk, id);
    expect(await checkIn(person, id, digits)).toBe('wrong_code');
  });

  it('is proved by the sticker of the desk, until it is printed anew', async () => {
    const [person, manager] = [await member(), await aManager(app.libraries, app.centre.id)];
    const { id } = await book(person, 'D-7');
    const key = () => stickerKeyOf(app.use(Signer), app.centre.space('D-7'));
    const other = await stickerKeyOf(app.use(Signer), app.centre.space('D-8'));
    expect(await checkIn(person, id, other, 'sticker')).toBe('wrong_code');
    const old = await key();
    await app
      .use(ChangeSpace)
      .execute(manager, app.centre.id, app.centre.space('D-7').id, { newSticker: true });
    await app.centre.read();
    expect(await checkIn(person, id, old, 'sticker')).toBe('wrong_code');
    const fresh = await stickerKeyOf(app.use(Signer), { ...app.centre.space('D-7'), sticker: 2 });
    expect(await checkIn(person, id, fresh, 'sticker')).toBe('done');
  });

  it('of a scan that is sent twice is one, and refused attempts are kept', async () => {
    const [person, desk] = [await member(), await aFrontDesk(app.libraries, app.centre.id)];
    const early = await book(person, 'D-8', 40);
    const scan = { via: 'scan', nonce: newId() };
    expect(await code(app.use(CheckIn).execute(desk, early.id, scan))).toBe('too_early');
    await moveClock(app.url, '30 minutes');
    const again = { via: 'scan', nonce: newId() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => code(app.use(CheckIn).execute(desk, early.id, again))),
    );
    expect(new Set(answers)).toEqual(new Set(['done']));
    const scans = await ask(app.url, 'SELECT outcome FROM scan WHERE booking_id = $1 ORDER BY id', [
      early.id,
    ]);
    expect(scans.map((s) => s.outcome)).toEqual(['too_early', 'checked_in']);
    const actions = await ask(
      app.url,
      `SELECT 1 FROM audit WHERE subject_id = $1 AND action = 'booking.checked_in'`,
      [early.id],
    );
    expect(actions).toHaveLength(1);
  });

  it('knows who is inside, and seats who came without a booking until the next one', async () => {
    const desk = await aFrontDesk(app.libraries, app.centre.id);
    const next = await book(await member(), 'D-9', 50);
    const seated = await app.use(WalkIn).execute(desk, {
      centreId: app.centre.id,
      spaceId: app.centre.space('D-9').id,
      name: 'Қонақ Сынақов',
    });
    expect(seated.end).toBe(next.start);
    const inside = await app.use(PeopleInsideReadModel).of(await app.centre.read());
    expect(inside.map((p) => p.fullName)).toContain('Қонақ Сынақов');
    expect(inside.every((p) => p.booking.state === 'checked_in')).toBe(true);
  });

  it('lets somebody who left before the start take another desk for that time', async () => {
    const [person, desk] = [await member(), await aFrontDesk(app.libraries, app.centre.id)];
    const left = await book(person, 'D-12', 10);
    await app.use(CheckIn).execute(desk, left.id, { via: 'staff' });
    await app.use(CheckOut).execute(desk, left.id);
    expect((await book(person, 'D-13', -1)).state).toBe('confirmed');
  });

  it('of a guest lasts a day at the most, set-up and clear-up of the place within it', async () => {
    const { id: centreId } = app.centre;
    const { id: spaceId } = app.centre.space('D-11');
    const slow = { setupMinutes: 120, clearMinutes: 60 };
    await app.use(ChangeSpace).execute(await aManager(app.libraries, centreId), centreId, spaceId, slow);
    const desk = await aFrontDesk(app.libraries, centreId);
    const seated = await app.use(WalkIn).execute(desk, { centreId, spaceId, name: 'Қонақ' });
    expect(seated.end - seated.start).toBe(21 * HOUR);
  });
});
