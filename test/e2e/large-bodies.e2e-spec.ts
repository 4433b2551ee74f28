import { startTestApp, type TestApp } from '../support/test-app.js';

/** Somebody who sends too much hears so: an answer on a connection that is torn down meanwhile would reach nobody. */
describe('a body that is far too large', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  it.each([
    ['JSON', 'application/json', 413],
    ['a form', 'application/x-www-form-urlencoded', 415],
  ])('is answered though it is still on its way: %s', async (_, type, status) => {
    const member = await app.member();
    const body = JSON.stringify({ title: 'x'.repeat(8_000_000) });
    const post = () =>
      fetch(`${app.url}/api/v1/bookings`, {
        method: 'POST',
        headers: { cookie: member.cookie, origin: app.url, 'content-type': type },
        body,
      }).then(
        async (answer) => [answer.status, ((await answer.json()) as { status: number }).status],
        (error: Error) => String(error.cause ?? error),
      );
    for (let round = 0; round < 10; round++) expect(await post()).toEqual([status, status]);
  });
});
