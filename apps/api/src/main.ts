import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { ApiEnv, loadEnvironment, surviveClosedOutput } from '@birlik/config';
import { assertDatabaseZoneDataIsCurrent, Database } from '@birlik/database';
import { assertZoneDataIsCurrent } from '@birlik/kernel';
import { createApp } from './create-app.js';
import { serveApiDocs } from './open-api.js';
import { serveWebPages } from './pages/web-pages.js';

surviveClosedOutput();
assertZoneDataIsCurrent();
const env = loadEnvironment(ApiEnv);
const app = await createApp(env);
app.enableShutdownHooks();
await assertDatabaseZoneDataIsCurrent(app.get(Database));
if (env.API_DOCS === 'on' || (env.API_DOCS === 'development' && env.NODE_ENV !== 'production'))
  serveApiDocs(app);
await serveWebPages(app, fileURLToPath(new URL('../../web', import.meta.url)));
await app.listen(env.PORT, env.HOST);
new Logger('api').log(`listening on ${env.HOST}:${env.PORT}`);

// The launcher that started this process has ended, so nothing else would stop it.
process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
