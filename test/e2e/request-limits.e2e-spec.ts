import { MailLinks } from '@birlik/users';
import { HOUR } from '@birlik/kernel';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { HttpClient } from '../support/http-client.js';

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
