import { MINUTE } from '@birlik/kernel';
import { aPersonWith } from '@birlik/testing';
import { Passwords } from '@birlik/users';
import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitUntil } from '../support/wait-until.js';

/** What the lines of the log say that are about security. */
function securityLines(logs: string): { event: string; person: string | null }[] {
  return logs
    .split('\n')
    .filter((line) => line.includes('"context":"security"'))
    .map((line) => JSON.parse(line).message);
}

describe('in production', () => {
  let app: TestApp;
  beforeAll(async () => {
    const env = { NODE_ENV: 'production', ALLOW_UNSAFE: 'mailbox' };
    app = await startTestApp({ desks: 1, rooms: 0, hall: false, env });
  });
  afterAll(() => app.close());

  it('the API does not describe itself, unless that is wanted', async () => {
    const statuses = async (url: string) => {
      const client = new HttpClient(url);
      const answers = ['/api/docs', '/api/openapi.json'].map((path) => client.send(path));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses(app.url)).toEqual([404, 404]);
    expect(await statuses((await app.startApi({ API_DOCS: 'on' })).url)).toEqual([200, 200]);
  });

  it('a sign-in has a line of the log with who it was, without their address or password', async () => {
    const password = 'дұрыс-құпиясөз-2027';
    const { personId, email } = await aPersonWith(app.libraries, app.centre.id, 'member', {
      passwordHash: await app.libraries.get(Passwords).hashPassword(password),
    });
    const api = await app.startApi();
    const answer = await new HttpClient(api.url).send('/api/v1/session', {
      body: { login: email, password },
    });
    expect(answer.status).toBe(201);
    const [line] = await waitUntil('a line', 10, () => {
      const found = securityLines(api.logs());
      return found.length > 0 ? found : null;
    });
    expect(line).toMatchObject({ event: 'signed_in', person: personId });
    for (const secret of [email, password]) expect(api.logs()).not.toContain(secret);
  });

  it('each refusal by which somebody may try something has a line of the log with who it was', async () => {
    const member = await app.member();
    const start = new Date((await app.now()) + 5 * MINUTE).toISOString();
    const { body: booking } = await member.book({ ...(await app.draft('D-1', 1)), start });
    const wrong = { login: member.person.email, password: 'қате' };
    const refused = [
      await new HttpClient(app.url).send('/api/v1/session', { body: wrong }),
      await member.step(booking.id, 'check-in', { via: 'code', proof: '000000x' }),
      await member.send(`/centres/${app.centre.id}/arrivals`),
      await member.send(`/bookings/${booking.id}/cancel`, {
        body: {},
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [401, 'wrong_credentials'],
      [409, 'wrong_code'],
      [403, 'forbidden'],
      [403, 'cross_site'],
    ]);
    const { personId } = member.person;
    const lines = await waitUntil('a line for each refusal', 10, () => {
      const found = securityLines(app.api.logs());
      return found.length >= refused.length ? found : null;
    });
    expect(lines.map(({ event, person }) => [event, person])).toEqual([
      ['sign_in_failed', null],
      ['wrong_code', personId],
      ['forbidden', personId],
      ['cross_site', null],
    ]);
    expect(app.api.logs()).not.toContain(wrong.login);
  });
});
