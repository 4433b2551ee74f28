import { moveClock } from '@birlik/testing';
import { MailLinks } from '@birlik/users';
import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the link of a mail', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startTestApp({ desks: 2, rooms: 0, hall: false })));
  afterAll(() => app.close());

  /** A booking, and what whoever has the mail about it sees and does. */
  const booked = async (code: string) => {
    const member = await app.member();
    const { body: booking } = await member.book({ ...(await app.draft(code, 24)), title: 'Кеңес' });
    const token = await app.libraries.get(MailLinks).makeToken('visit', booking.id, member.person.personId);
    const anybody = new HttpClient(app.url);
    const byLink = (step = '', cookie = '') =>
      anybody.send(`/api/v1/bookings/${booking.id}${step && `/${step}`}`, {
        headers: { 'link-token': token, 'accept-language': 'ru', ...(cookie && { cookie }) },
        ...(step && { body: {} }),
      });
    return { member, booking, byLink };
  };

  it('shows of a cancelled booking its time and its state, and all of it again when that is undone', async () => {
    const { booking, byLink, member } = await booked('D-1');
    expect((await byLink()).body).toMatchObject({ title: 'Кеңес', passCode: booking.passCode });
    const hidden = {
      state: 'cancelled',
      start: booking.start,
      end: booking.end,
      title: null,
      passCode: null,
      person: null,
      spaceIds: [],
    };
    const cancelled = await byLink('cancel');
    expect(cancelled.body).toMatchObject(hidden);
    expect((await byLink()).body).toMatchObject(hidden);
    expect(JSON.stringify((await byLink()).body)).not.toContain(member.person.personId);
    // The owner, who is signed in, sees it whole.
    expect((await member.send(`/bookings/${booking.id}`)).body).toMatchObject({ title: 'Кеңес' });
    expect((await byLink('undo-cancel')).body).toMatchObject({ state: 'confirmed', title: 'Кеңес' });
  });

  it('ends a day after the booking, says so, and stops nobody who is signed in', async () => {
    const { booking, byLink, member } = await booked('D-2');
    await moveClock(app.databaseUrl, '3 days');
    const ended = await byLink();
    expect([ended.status, ended.body.code, ended.body.title]).toEqual([
      410,
      'link_ended',
      'Ссылка больше не действует',
    ]);
    expect(JSON.stringify(ended.body)).not.toContain(booking.passCode);
    expect((await byLink('cancel')).body.code).toBe('link_ended');
    expect((await byLink('on-my-way')).body.code).toBe('link_ended');
    expect((await byLink('', member.cookie)).status).toBe(200);
    const other = await app.member();
    expect((await byLink('', other.cookie)).status).toBe(404);
  });
});
