import { aMember, ask, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { DataSource } from 'typeorm';
import { FoldNamesAnew1796050000100 } from './1796050000100-fold-names-anew.js';

describe('the migration that folds names anew', () => {
  let app: TestLibraries;
  beforeAll(async () => (app = await openTestLibraries({ desks: 1, rooms: 0, hall: false })));
  afterAll(() => app.close());

  it('writes the search form of every name', async () => {
    const { personId } = await aMember(app.libraries, app.centre.id);
    await ask(
      app.url,
      `UPDATE person SET full_name = 'Ўктам Ҳасанов', search_name = 'ktam asanov' WHERE id = $1`,
      [personId],
    );
    const runner = app.get(DataSource).createQueryRunner();
    await new FoldNamesAnew1796050000100().up(runner);
    await runner.release();
    expect(await ask(app.url, 'SELECT search_name AS name FROM person WHERE id = $1', [personId])).toEqual([
      { name: 'uktam hasanov oktam hasanov' },
    ]);
  });
});
