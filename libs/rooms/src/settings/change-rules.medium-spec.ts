import { newId } from '@birlik/kernel';
import {
  aFrontDesk,
  aManager,
  aMember,
  ask,
  type TestLibraries,
  openLibraries,
  openTestLibraries,
} from '@birlik/testing';
import { CentreDirectory } from '../centres/centre-directory.js';
import { ChangeRules } from './change-rules.js';

describe('changing the rules of a centre', () => {
  let app: TestLibraries;
  let change: ChangeRules;
  beforeAll(async () => {
    app = await openTestLibraries();
    change = app.libraries.get(ChangeRules);
  });
  afterAll(() => app.close());

  it('is for managers of that centre', async () => {
    const { libraries, centre } = app;
    for (const actor of [await aMember(libraries, centre.id), await aFrontDesk(libraries, centre.id)])
      await expect(change.execute(actor, centre.id, { deskGraceMinutes: 5 })).rejects.toMatchObject({
        code: 'forbidden',
      });
    const manager = await aManager(libraries, centre.id);
    await expect(change.execute(manager, newId(), { deskGraceMinutes: 5 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('changes nothing when one value is wrong', async () => {
    const manager = await aManager(app.libraries, app.centre.id);
    const before = (await app.centre.readCentre()).version;
    await expect(
      change.execute(manager, app.centre.id, { deskGraceMinutes: 5, roomGraceMinutes: 0 }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      params: { errors: [{ pointer: '/roomGraceMinutes', code: 'out_of_bounds' }] },
    });
    expect((await app.centre.readCentre()).version).toBe(before);
  });

  it('reaches every other process at once', async () => {
    const other = await openLibraries(app.url);
    const directory = other.get(CentreDirectory);
    expect((await directory.get(app.centre.id)).rules.deskGraceMinutes).toBe(30);
    const manager = await aManager(app.libraries, app.centre.id);
    const after = await change.execute(manager, app.centre.id, { deskGraceMinutes: 7 });
    expect(after.rules.deskGraceMinutes).toBe(7);
    const deadline = Date.now() + 5_000;
    while ((await directory.get(app.centre.id)).rules.deskGraceMinutes !== 7 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await directory.get(app.centre.id)).rules.deskGraceMinutes).toBe(7);
    await other.close();
    const [row] = await ask(app.url, `SELECT facts FROM audit WHERE action = 'centre.rules_changed'`);
    expect(row).toEqual({ facts: { changes: { deskGraceMinutes: 7 } } });
  });
});
