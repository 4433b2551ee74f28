import { ask } from '@birlik/testing';
import { Passwords } from '@birlik/users';
import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PASSWORD = 'жеті көл мен қызыл үстел';

describe('the data of a person', () => {
  let app: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    app = await startTestApp({ desks: 3, rooms: 0, hall: false });
    passwordHash = await app.libraries.get(Passwords).hashPassword(PASSWORD);
  });
  afterAll(() => app.close());

  /** A member with a password and a booking. */
  const aVisitor = async (code: string) => {
    const member = await app.member();
    await ask(app.databaseUrl, 'UPDATE person SET password_hash = $2 WHERE id = $1', [
      member.person.personId,
      passwordHash,
    ]);
    expect((await member.send('/bookings', { body: await app.draft(code, 3) })).status).toBe(201);
    return member;
  };

  it('is one file, which no cache keeps', async () => {
    const member = await aVisitor('D-1');
    const { status, headers, body } = await member.send('/me/data');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="birlik-my-data.json"');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body.tables.person).toMatchObject([{ email: member.person.email, hasPassword: true }]);
    expect(body.tables.booking).toMatchObject([{ state: 'confirmed', kind: 'desk' }]);
  });

  it('is erased by its person with the password, and then there is no way in', async () => {
    const member = await aVisitor('D-2');
    const wrong = await member.send('/me', { method: 'DELETE', body: { password: 'қате құпиясөз' } });
    expect([wrong.status, wrong.body.errors[0]]).toMatchObject([
      400,
      { pointer: '/password', code: 'wrong_password' },
    ]);
    const none = await member.send('/me', { method: 'DELETE', body: {} });
    expect(none.status).toBe(400);
    expect((await member.send('/me')).status).toBe(200);
    const right = await member.send('/me', { method: 'DELETE', body: { password: PASSWORD } });
    expect(right.status).toBe(204);
    expect((await member.send('/me')).status).toBe(401);
    const body = { login: member.person.email, password: PASSWORD };
    expect((await new HttpClient(app.url).send('/api/v1/session', { body })).status).toBe(401);
    const [booking] = await ask(app.databaseUrl, 'SELECT state, title FROM booking WHERE person_id = $1', [
      member.person.personId,
    ]);
    expect(booking).toEqual({ state: 'cancelled', title: null });
  });

  it('is erased by a manager on request, and not by the front desk', async () => {
    const member = await aVisitor('D-3');
    const path = `/centres/${app.centre.id}/people/${member.person.personId}`;
    expect((await (await app.frontDesk()).send(path, { method: 'DELETE' })).status).toBe(403);
    const manager = await app.manager();
    expect((await manager.send(path, { method: 'DELETE' })).status).toBe(204);
    expect((await manager.send(path)).status).toBe(404);
    expect((await member.send('/me')).status).toBe(401);
    const own = `/centres/${app.centre.id}/people/${manager.person.personId}`;
    expect((await manager.send(own, { method: 'DELETE' })).status).toBe(403);
  });
});
