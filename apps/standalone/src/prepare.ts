import { runMigrations } from '@birlik/database';
import type { Prepared } from './prepare-database.js';

// Brings DATABASE_URL to the newest schema and tells the launcher what the database holds.
const applied = await runMigrations(process.env.DATABASE_URL ?? '');
if (applied.length > 0) console.log(`Migrations applied: ${applied.join(', ')}`);
const report: Prepared = { demoCentre: false };
process.send?.(report);
process.disconnect?.();
