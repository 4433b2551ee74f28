import { createHash } from 'node:crypto';
import { WRONG_CREDENTIALS } from './sign-in.errors.js';
import {
  aPersonWith,
  aSession,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  outcomeOf,
  type TestPerson,
} from '@birlik/testing';
import { Signer } from '@birlik/database';
import { KnownDevices } from './known-devices.js';
import { Passwords } from './passwords.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignIn } from './sign-in.js';

describe('signing in', () => {
  let app: TestLibraries;
  let person: TestPerson;
  let sessions: SessionsRepository;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
    sessions = app.libraries.get(SessionsRepository);
    const passwordHash = await app.libraries.get(Passwords).hashPassword('құпия');
    person = await aPersonWith(app.libraries, app.centre.id, 'member', { passwordHash });
  });
  afterAll(() => app.close());
  const signIn = (login: string, password: string) => app.libraries.get(SignIn).execute(login, password);

  it('opens a session whose token the database does not know', async () => {
    const { token, personId } = await signIn(person.email.toUpperCase(), 'құпия');
    expect(personId).toBe(person.personId);
    expect((await sessions.find(token))?.actor).toMatchObject({ personId, centreRoles: person.centreRoles });
    const rows = await ask<{ hash: Buffer }>(app.url, 'SELECT token_hash AS hash FROM session');
    expect(rows.map((r) => r.hash.toString('hex'))).toContain(
      createHash('sha256').update(token).digest('hex'),
    );
    const dump = JSON.stringify(await ask(app.url, 'SELECT * FROM session'));
    expect(dump).not.toContain(token);
  });

  it('says the same of a wrong password, an unknown login and an account without a password', async () => {
    const without = await aPersonWith(app.libraries, app.centre.id, 'member');
    for (const [login, password] of [
      [person.email, 'x'],
      ['nobody@test.example', 'құпия'],
      [without.email, ''],
    ] as const)
      await expect(signIn(login, password)).rejects.toEqual(WRONG_CREDENTIALS.create());
  });

  it('ends at sign-out, after two weeks without use, and when the account is closed', async () => {
    const [one, two, three] = [
      await aSession(app.libraries, person),
      await aSession(app.libraries, person),
      '',
    ];
    await sessions.closeSession(one);
    expect([await sessions.find(one), await sessions.find(three)]).toEqual([null, null]);
    expect(await sessions.find(two)).not.toBeNull();
    await moveClock(app.url, '14 days 1 second');
    expect(await sessions.find(two)).toBeNull();
    const fresh = await aSession(app.libraries, person);
    await ask(app.url, 'UPDATE person SET disabled_at = now() WHERE id = $1', [person.personId]);
    expect(await sessions.find(fresh)).toBeNull();
    await expect(signIn(person.email, 'құпия')).rejects.toMatchObject({ code: 'wrong_credentials' });
  });

  it('lasts while it is used, and ends ninety days after the sign-in', async () => {
    const member = await aPersonWith(app.libraries, app.centre.id, 'member');
    const session = await aSession(app.libraries, member);
    for (let days = 13; days < 90; days += 13) {
      await moveClock(app.url, '13 days');
      expect([days, await sessions.find(session)]).toEqual([days, expect.anything()]);
    }
    // 78 days: it would last to the 92nd. It ends on the 90th, whatever happens on the 89th.
    await moveClock(app.url, '11 days');
    expect(await sessions.find(session)).not.toBeNull();
    await moveClock(app.url, '1 day');
    expect(await sessions.find(session)).toBeNull();
  });

  it('is renewed at most once an hour', async () => {
    const member = await aPersonWith(app.libraries, app.centre.id, 'member');
    const session = await aSession(app.libraries, member);
    const expiry = async () =>
      (await ask(app.url, 'SELECT expires_at FROM session WHERE person_id = $1', [member.personId]))[0];
    const first = await expiry();
    await moveClock(app.url, '59 minutes');
    await sessions.find(session);
    expect(await expiry()).toEqual(first);
    await moveClock(app.url, '2 minutes');
    await Promise.all([sessions.find(session), sessions.find(session)]);
    expect(await expiry()).not.toEqual(first);
  });

  it('is found also while the database takes no writes', async () => {
    const member = await aPersonWith(app.libraries, app.centre.id, 'member');
    const session = await aSession(app.libraries, member);
    await moveClock(app.url, '2 hours');
    await ask(
      app.url,
      `CREATE FUNCTION no_writes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no writes'; END $$;
       CREATE TRIGGER no_writes BEFORE UPDATE ON session EXECUTE FUNCTION no_writes()`,
    );
    expect(await sessions.find(session)).not.toBeNull();
    await ask(app.url, 'DROP FUNCTION no_writes CASCADE');
  });

  it('is possible on a known device while strangers flood the sign-in', async () => {
    const passwordHash = await app.libraries.get(Passwords).hashPassword('сыр');
    const member = await aPersonWith(app.libraries, app.centre.id, 'member', { passwordHash });
    const flood = Array.from({ length: 40 }, () => outcomeOf(signIn('nobody@test.example', 'x')));
    const known = outcomeOf(app.libraries.get(SignIn).execute(member.email, 'сыр', 'known'));
    expect(await Promise.race([known, Promise.all(flood)])).toBe('done');
    expect(await Promise.all(flood)).toContain('too_busy');
  });

  it('knows a device by a token for one login, which nobody else can make', async () => {
    const devices = app.libraries.get(KnownDevices);
    const [token] = await devices.addLogin(person.email, []);
    expect(await devices.isKnown(person.email.toUpperCase(), ['x', token!])).toBe(true);
    expect(await devices.isKnown('other@test.example', [token!])).toBe(false);
    const forged = Buffer.from(token!, 'base64url');
    forged[5]! ^= 1;
    expect(await devices.isKnown(person.email, [forged.toString('base64url'), '', 'A'.repeat(43)])).toBe(
      false,
    );
    // A signature for another purpose is none.
    const link = await app.libraries.get(Signer).signText('visit', person.email);
    expect(await devices.isKnown(person.email, [link.toString('base64url')])).toBe(false);
  });

  it('keeps the last four accounts of a device, each once', async () => {
    const devices = app.libraries.get(KnownDevices);
    let tokens: string[] = [];
    for (const login of ['a', 'b', 'c', 'd', 'b', 'e']) tokens = await devices.addLogin(login, tokens);
    const known = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((login) => devices.isKnown(login, tokens)));
    expect([tokens.length, ...known]).toEqual([4, false, true, true, true, true]);
  });

  it('is refused with a time to come back when too many try at once', async () => {
    const passwords = new Passwords();
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () => passwords.checkPassword('x', null)),
    );
    const refused = tries.filter((t) => t.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({
      code: 'too_busy',
      params: { retryAfterSeconds: 5 },
    });
  });
});
