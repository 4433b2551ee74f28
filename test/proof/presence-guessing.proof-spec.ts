import { MINUTE } from '@birlik/kernel';
import { ask } from '@birlik/testing';
import { type RequestedSlot, startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const BOOKINGS = 12;
const GUESSES_EACH = 5;
const ALLOWED = 5;
const FRIENDS = 16;
const ALLOWED_IN_CENTRE = 60;
/** Attempts of several people that are judged at the same moment do not see each other. */
const AT_ONCE = 12;

/** Whoever is not at the centre cannot find the code of the entrance screen by trying. */
describe('guessing the code of the entrance screen', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 20, rooms: 0, hall: false, rules: { deskMinutesPerDay: 1_440 } });
  });
  afterAll(() => app.close());
  beforeEach(() => app.useNewCentre());

  const slotIn = async (minutes: number): Promise<RequestedSlot> => {
    const start = (await app.now()) + minutes * MINUTE;
    return { start: new Date(start).toISOString(), end: new Date(start + 30 * MINUTE).toISOString() };
  };
  const bookIn = async (who: Visitor, minutes: number, desk = 1): Promise<string> => {
    const spaceIds = [app.centre.findSpace(`D-${desk}`).id];
    const { status, body } = await who.book({
      centreId: app.centre.id,
      spaceIds,
      ...(await slotIn(minutes)),
    });
    expect(status).toBe(201);
    return body.id;
  };
  const codes = async () => {
    const { body } = await (await app.frontDesk()).send(`/centres/${app.centre.id}/presence-code`);
    return body as { digits: string; token: string };
  };
  const guess = (who: Visitor, id: string, proof: string) => who.step(id, 'check-in', { via: 'code', proof });
  const wrongOnes = (right: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      String((Number(right) + 7 + i * 13) % 1_000_000).padStart(6, '0'),
    );

  /** One booking now and many cancelled ones: as many guesses as they allow, all at once. */
  const guessAsOne = async (): Promise<number> => {
    const who = await app.member();
    const ids = [];
    for (let n = 0; n < BOOKINGS; n++) {
      const id = await bookIn(who, 40 * (n + 2));
      if (n % 2 === 0) await who.step(id, 'cancel', {});
      ids.push(id);
    }
    const now = await bookIn(who, 1);
    const { digits } = await codes();
    const wrong = wrongOnes(digits, GUESSES_EACH);
    const tries = [now, now, now, ...ids].flatMap((id) => wrong.map((proof) => guess(who, id, proof)));
    const answers = await Promise.all(tries);
    return answers.filter(({ body }) => body.code === 'wrong_code').length;
  };

  it(`gives a person ${ALLOWED} tries, however many bookings they have`, async () => {
    expect(await guessAsOne()).toBe(ALLOWED);
  });

  it('answers a right and a wrong code with the same problem for a booking that is not awaited', async () => {
    const who = await app.member();
    const [later, gone] = [await bookIn(who, 300), await bookIn(who, 400)];
    await who.step(gone, 'cancel', {});
    const { digits, token } = await codes();
    for (const id of [later, gone]) {
      const answers = await Promise.all(
        [digits, token, ...wrongOnes(digits, 8)].map((proof) => guess(who, id, proof)),
      );
      const [{ status, body }] = answers as [(typeof answers)[number]];
      expect(status).toBe(409);
      // Only the id of the request differs.
      for (const answer of answers)
        expect([answer.status, { ...answer.body, instance: '' }]).toEqual([
          status,
          { ...body, instance: '' },
        ]);
    }
  });

  it('stops many accounts together, and still lets in who holds a camera before the screen', async () => {
    const friends = await Promise.all(
      Array.from({ length: FRIENDS }, async (_, n) => {
        const who = await app.member();
        return { who, id: await bookIn(who, 1, n + 1) };
      }),
    );
    const { digits } = await codes();
    const answers = await Promise.all(
      wrongOnes(digits, ALLOWED).flatMap((proof) => friends.map(({ who, id }) => guess(who, id, proof))),
    );
    const judged = answers.filter(({ body }) => body.code === 'wrong_code').length;
    expect(judged).toBeLessThanOrEqual(ALLOWED_IN_CENTRE + AT_ONCE);
    const honest = await app.member();
    const id = await bookIn(honest, 1, 20);
    const fresh = await codes();
    expect((await guess(honest, id, fresh.digits)).body.code).toBe('rate_limited');
    expect((await guess(honest, id, fresh.token)).body.state).toBe('checked_in');
  });

  it('control: where wrong codes are not kept, every guess is judged', async () => {
    await ask(
      app.databaseUrl,
      `CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    );
    await ask(
      app.databaseUrl,
      `CREATE TRIGGER forget BEFORE INSERT ON scan FOR EACH ROW WHEN (NEW.outcome = 'wrong_code') EXECUTE FUNCTION forget()`,
    );
    expect(await guessAsOne()).toBe(3 * GUESSES_EACH);
  });
});
