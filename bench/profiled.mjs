// Loaded before a measured program (`--import`): writes a processor profile of what it does between two messages of
// its parent, `{ profile: 'start' }` and `{ profile: <file> }`. So neither start nor warming up are in it.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');

process.on('message', async ({ profile }) => {
  if (profile === 'start') return session.post('Profiler.start');
  const { profile: found } = await session.post('Profiler.stop');
  writeFileSync(profile, JSON.stringify(found));
  process.send({ written: profile });
});
// A channel that somebody listens to keeps the program alive; it must end as it does without us.
process.channel?.unref();
