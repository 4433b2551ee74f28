import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { waitUntil } from '../support/wait-until.js';

/** A promise: whoever hears that nothing has changed has the plan of now. */
describe('the plan of a day', () => {
  let app: TestApp;
  let reader: Visitor;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp({ worker: true });
    reader = await app.member();
    path = `/centres/${app.centre.id}/day-plan?kind=desk&date=${slotIn(1).start.slice(0, 10)}`;
  });
  afterAll(() => app.close());

  const ask = (tag?: string, who = reader) =>
    who.send(path, { headers: tag ? { 'if-none-match': tag } : {} });
  /** The plan and its tag; without one while a change is being relayed. */
  const readTagged = () =>
    waitUntil('a plan with a tag', 10, async () => {
      const answer = await ask();
      const tag = answer.headers.get('etag');
      return tag ? { tag, plan: answer.body } : null;
    });
  const bookDesk = async (desk: string) => {
    const booker = await app.member();
    const spaceIds = [app.centre.findSpace(desk).id];
    const made = await booker.book({ centreId: app.centre.id, spaceIds, ...slotIn(1) });
    expect(made.status).toBe(201);
    return { booker, id: made.body.id as string };
  };

  it('is not sent again while nothing has changed', async () => {
    const { tag } = await readTagged();
    const again = await ask(tag);
    expect([again.status, again.body]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is sent at once after a booking, a change and a cancellation, though no event is relayed yet', async () => {
    const before = await readTagged();
    const { booker, id } = await bookDesk('D-1');
    const booked = await ask(before.tag);
    expect(booked.status).toBe(200);
    expect(booked.body).not.toEqual(before.plan);
    const { tag } = await readTagged();
    expect((await booker.step(id, 'cancel')).status).toBeLessThan(300);
    const cancelled = await ask(tag);
    expect(cancelled.status).toBe(200);
    expect(cancelled.body.rooms).toEqual(before.plan.rooms);
  });

  it('is another one for other eyes', async () => {
    const { tag } = await readTagged();
    const staff = await app.frontDesk();
    expect((await ask(tag, staff)).status).toBe(200);
    expect((await ask(tag, await app.member())).status).toBe(200);
  });

  it('is sent after a change of the centre', async () => {
    const { tag } = await readTagged();
    const manager = await app.manager();
    const changed = await manager.send(`/centres/${app.centre.id}/rules`, {
      method: 'PATCH',
      body: { deskGraceMinutes: 21 },
    });
    expect(changed.status).toBe(200);
    expect((await ask(tag)).status).toBe(200);
  });
});
