import { Book } from '@birlik/bookings';
import {
  ask,
  moveClock,
  MORNING,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  withRules,
} from './index.js';

describe('the libraries of a test', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  it('start over with an empty database, another centre and the same morning', async () => {
    const before = app.centre.id;
    await app.get(Book).execute(await app.addMember(), await app.makeDraft('D-1', 1));
    await moveClock(app.url, '3 days');

    await app.startOver();

    expect(app.centre.id).not.toBe(before);
    expect(await ask(app.url, 'SELECT id FROM centre')).toEqual([{ id: app.centre.id }]);
    expect(await ask(app.url, 'SELECT 1 FROM booking UNION ALL SELECT 1 FROM audit')).toEqual([]);
    expect((await app.readNow()) - Date.parse(MORNING)).toBeLessThan(60_000);
    const again = app.get(Book).execute(await app.addMember(), await app.makeDraft('D-1', 1));
    expect(await outcomeOf(again)).toBe('done');
  });

  it('put the rules back when the work under other rules fails', async () => {
    const { deskGraceMinutes } = (await app.centre.readCentre()).rules;
    const failing = withRules(app, { deskGraceMinutes: 7 }, async () => {
      expect((await app.centre.readCentre()).rules.deskGraceMinutes).toBe(7);
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect((await app.centre.readCentre()).rules.deskGraceMinutes).toBe(deskGraceMinutes);
  });
});
