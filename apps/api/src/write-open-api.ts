import 'reflect-metadata';
import { loadEnvironment, ApiEnv } from '@birlik/config';
import { createApp } from './create-app.js';
import { describeApi } from './open-api.js';

// Prints the description. The database is not asked for anything, only its address must look like one.
const app = await createApp({ ...loadEnvironment(ApiEnv), LOG_LEVEL: 'silent' });
const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
await app.close();
// A pipe takes so much at a time: leave only when all of it is through.
process.stdout.write(text, () => process.exit(0));
