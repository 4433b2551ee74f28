import type { Sql } from './sql.js';
import { assertDatabaseZoneDataIsCurrent } from './zone-data.js';

const databaseAt = (hour: string) => ({ query: () => Promise.resolve([{ hour }]) }) as unknown as Sql;

it('a database whose Almaty is still at +06:00 is refused, and another is not', async () => {
  await expect(assertDatabaseZoneDataIsCurrent(databaseAt('06'))).rejects.toThrow('(found +06:00)');
  await expect(assertDatabaseZoneDataIsCurrent(databaseAt('05'))).resolves.toBeUndefined();
});
