import { MailLinks } from '@birlik/users';
import { HOUR } from '@birlik/kernel';
import type { TestOrganiser } from '@birlik/testing';
import { startTestApp, type TestApp, type VisitorOf } from '../support/test-app.js';
import { type Answer, HttpClient } from '../support/http-client.js';
import { Visitor } from '../support/visitor.js';

function expectLimited({ status, headers, body }: Answer<any>): void {
  expect([status, body.code]).toEqual([429, 'rate_limited']);
  const seconds = Number(headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
}

describe('what one person can use up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 4, rooms: 1, hall: false, env: { LIMIT_BOOKINGS_PER_MINUTE: '3' } });
  });
  afterAll(() => app.close());

  it('is not used up by whoever has a mail of theirs', async () => {
    const member = await app.member();
    const made = await member.book(await app.draft('D-1', 24));
    expect(made.status).toBe(201);
    const token = await app.libraries.get(MailLinks).makeToken('visit', made.body.id, member.person.personId);
    const stranger = new HttpClient(app.url);
    const statuses = [];
    for (let n = 0; n < 4; n++) {
      const { status } = await stranger.send(`/api/v1/bookings/${made.body.id}/cancel`, {
        body: {},
        headers: { 'link-token': token, 'if-match': '"9"' },
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([412, 412, 412, 429]);
    expect((await member.book(await app.draft('D-2', 24 + 3))).status).toBe(201);
  });

  it('is the cost of their calls: a preview of a series costs many', async () => {
    const { url } = await app.startApi({ LIMIT_COST_PER_MINUTE: '60' });
    const [eager, calm] = await Promise.all([app.organiser(), app.organiser()]);
    const from = (await app.slotIn(7 * 24)).start.slice(0, 10);
    const preview = ({ token, person }: VisitorOf<TestOrganiser>) =>
      new Visitor(url, token).send('/series/preview', {
        body: {
          centreId: app.centre.id,
          spaceIds: [app.centre.findSpace('R-1').id],
          organisationId: person.organisationId,
          people: 5,
          rule: {
            from,
            startTime: '18:00',
            endTime: '19:00',
            frequency: 'weekly',
            count: 4,
          },
        },
      });
    expect((await preview(eager)).status).toBe(200);
    expectLimited(await preview(eager));
    expect((await preview(calm)).status).toBe(200);
  });

  it('is the cost of calls from one address without a session', async () => {
    const { url } = await app.startApi({ LIMIT_COST_PER_MINUTE: '60' });
    const nobody = new HttpClient(url);
    const preview = () => nobody.send('/api/v1/series/preview', { body: {} });
    for (let n = 0; n < 6; n++) expect((await preview()).status).toBe(401);
    expectLimited(await preview());
    expect((await nobody.send('/api/v1/centres')).status).toBe(429);
    const { token } = await app.member();
    expect((await new Visitor(url, token).send('/me')).status).toBe(200);
  });

  it('is asked for equipment once for each kind', async () => {
    const organiser = await app.organiser();
    const start = Math.ceil((await app.now()) / HOUR) * HOUR + 24 * HOUR;
    const { status, body } = await organiser.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      organisationId: organiser.person.organisationId,
      start: new Date(start).toISOString(),
      end: new Date(start + HOUR).toISOString(),
      equipment: [
        { key: 'projector', count: 1 },
        { key: 'projector', count: 1 },
      ],
    });
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/equipment', code: 'twice' })],
    ]);
  });
});
