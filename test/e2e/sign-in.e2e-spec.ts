import { Passwords } from '@birlik/users';
import { aMember, aPersonWith } from '@birlik/testing';
import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('signing in', () => {
  let app: TestApp;
  let email: string;
  const password = 'дұрыс құпиясөз';
  beforeAll(async () => {
    app = await startTestApp({ env: { LIMIT_SIGN_IN_PER_MINUTE: '6', LIMIT_BOOKINGS_PER_MINUTE: '3' } });
    const passwordHash = await app.libraries.get(Passwords).hashPassword(password);
    ({ email } = await aPersonWith(app.libraries, app.centre.id, 'member', { passwordHash }));
  });
  afterAll(() => app.close());

  it('opens a session whose cookie scripts cannot read, and ends the one before', async () => {
    const client = new HttpClient(app.url);
    const first = await client.send('/api/v1/session', { body: { login: email.toUpperCase(), password } });
    expect(first.status).toBe(201);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const before = client.cookieHeader();
    await client.signIn(email, password);
    const withOld = await new HttpClient(app.url).send('/api/v1/me', { headers: { cookie: before } });
    expect(withOld.status).toBe(401);
    expect((await client.send('/api/v1/session', { method: 'DELETE' })).status).toBe(204);
    expect((await client.send('/api/v1/me')).status).toBe(401);
  });

  it('leaves a mark on the device that only the sign-in gets, and tells the browser to forget pages at the end', async () => {
    const client = new HttpClient(app.url);
    const { headers } = await client.send('/api/v1/session', { body: { login: email, password } });
    const [device] = headers.getSetCookie().filter((cookie) => cookie.startsWith('birlik-device='));
    expect(device).toMatch(
      /^birlik-device=[\w-]{43}; Path=\/api\/v1\/session; HttpOnly; SameSite=Strict; Max-Age=34560000$/,
    );
    const out = await client.send('/api/v1/session', { method: 'DELETE' });
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    expect(out.headers.getSetCookie().join()).not.toContain('birlik-device');
  });

  it('is open to a device that has signed in before, while strangers use up the attempts for the account', async () => {
    const passwordHash = await app.libraries.get(Passwords).hashPassword(password);
    const { email: login } = await aPersonWith(app.libraries, app.centre.id, 'member', { passwordHash });
    const { url } = await app.startApi({ LIMIT_SIGN_IN_PER_MINUTE: '4' });
    const device = new HttpClient(url);
    await device.signIn(login, password);
    const attempt = async (client: HttpClient, headers = {}) =>
      (await client.send('/api/v1/session', { body: { login, password: 'қате' }, headers })).status;
    const stranger = new HttpClient(url);
    for (let n = 0; n < 4; n++) expect(await attempt(stranger)).toBe(401);
    expect(await attempt(stranger)).toBe(429);
    const forged = { cookie: `birlik-device=${'A'.repeat(43)}` };
    expect(await attempt(new HttpClient(url), forged)).toBe(429);
    await device.signIn(login, password);
    // A known device has a limit too.
    const more = [];
    for (let n = 0; n < 5; n++) more.push(await attempt(device));
    expect(more).toEqual([401, 401, 401, 401, 429]);
  });

  it('says the same of an unknown login and of a wrong password, then 429 with Retry-After', async () => {
    const client = new HttpClient(app.url);
    const attempt = (login: string) => client.send('/api/v1/session', { body: { login, password: 'қате' } });
    const [wrong, unknown] = [await attempt(email), await attempt('nobody@test.example')];
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong_credentials']);
    const more = [];
    for (let n = 0; n < 6; n++) more.push(await attempt(email));
    const stopped = more.find((a) => a.status === 429);
    expect(stopped?.body.code).toBe('rate_limited');
    const seconds = Number(stopped?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('lets people behind one address in, however many they are', async () => {
    const passwordHash = await app.libraries.get(Passwords).hashPassword(password);
    const people = await Promise.all(
      Array.from({ length: 20 }, () => aPersonWith(app.libraries, app.centre.id, 'member', { passwordHash })),
    );
    for (const { email: login } of people) {
      const { status } = await new HttpClient(app.url).send('/api/v1/session', { body: { login, password } });
      expect(status).toBe(201);
    }
  });

  it('lets one person write three bookings a minute here, and nobody else wait for that', async () => {
    const [eager, calm] = [await app.visit(await aMember(app.libraries, app.centre.id)), await app.member()];
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await eager.book({})).status);
    expect(statuses).toEqual([400, 400, 400, 429]);
    expect((await calm.book({})).status).toBe(400);
  });
});
