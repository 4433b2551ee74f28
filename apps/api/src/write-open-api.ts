import 'reflect-metadata';
import { loadEnvironment, ApiEnv } from '@birlik/config';
import { createApp } from './create-app.js';
import { describeApi } from './open-api.js';

// Prints the description. It makes no database query; the address only needs a valid form.
const app = await createApp({ ...loadEnvironment(ApiEnv), LOG_LEVEL: 'silent' });
const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
await app.close();
// Exits only after the pipe has taken the whole text.
process.stdout.write(text, () => process.exit(0));
