import { randomUUID } from 'node:crypto';
import { setClock } from '@birlik/testing';
import { bookAs, freeDesk, spaceId } from '../support/demo-bookings.js';
import { type DemoApp, startDemoApp } from '../support/demo-app.js';
import { describeWith } from '../support/needs.js';
import { beginning } from '../support/words.js';

const TODAY = '2026-11-24';

let app: DemoApp;
beforeAll(async () => void (app = await startDemoApp()), 120_000);
afterAll(() => app?.close());

describeWith('chromium', 'somebody who is here and has changed places', () => {
  it('moves from where they sit now', async () => {
    const slot = { start: `${TODAY}T10:30:00+05:00`, end: `${TODAY}T12:30:00+05:00` };
    const [first, second] = [await freeDesk(app, 'member025', slot), await spaceId(app, 'T-06')];
    const { id } = await bookAs(app, 'member025', { spaceIds: [first], ...slot });
    await setClock(app.databaseUrl, `${TODAY}T10:31:00+05:00`);
    const desk = await app.account('desk');
    const step = async (path: string, method: string, body: object) => {
      const { version } = (await desk.send(`/api/v1/bookings/${id}`)).body;
      return desk.send(`/api/v1/bookings/${id}${path}`, {
        method,
        body,
        headers: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
      });
    };
    expect((await step('/check-in', 'POST', { via: 'staff' })).status).toBe(200);
    await setClock(app.databaseUrl, `${TODAY}T11:00:00+05:00`);
    expect((await step('', 'PATCH', { spaceIds: [second] })).status).toBe(200);
    await setClock(app.databaseUrl, `${TODAY}T11:20:00+05:00`);

    const { page, words, complaints, close } = await app.open({
      login: 'member025',
      language: 'kk',
      width: 390,
    });
    await page.goto('/my-bookings');
    await page.getByRole('button', { name: words('booking.move') }).click();
    const place = page.getByLabel(words('kind.desk'), { exact: true });
    await place.waitFor();
    expect(await place.inputValue()).toBe(second);
    expect(await page.getByLabel(words('find.from'), { exact: true }).count()).toBe(0);
    const move = page.getByRole('button', { name: beginning(words('booking.moveTo', { time: '' })) });
    expect(await move.isDisabled()).toBe(true);
    // The place that they left is free again for what is left of their time.
    await place.locator(`option[value="${first}"]`).waitFor({ state: 'attached' });
    await place.selectOption(first);
    await move.click();
    await page.getByRole('button', { name: words('action.undo'), exact: true }).waitFor();
    const { body } = await (await app.account('member025')).send(`/api/v1/bookings/${id}`);
    expect(body.legs.map(({ spaceIds, start }: any) => [spaceIds[0], start.slice(11, 16)])).toEqual([
      [first, '10:30'],
      [second, '11:00'],
      [first, '11:20'],
    ]);
    expect(complaints).toEqual([]);
    await close();
  });
});
