import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseEnv, loadEnvironment } from '@birlik/config';
import { runMigrations } from '@birlik/database';
import { RoomsModule } from '@birlik/rooms';
import { Passwords, PeopleRepository, UsersModule } from '@birlik/users';
import { OpenCentre } from './first-centre/open-centre.js';
import { SchemaModule } from './schema/schema.module.js';

// Creates a real centre: node dist/apps/worker/src/open-centre.js <template.yaml> <manager's e-mail> "<full
// name>"
// Prints the manager's first password once.
const [file, email, fullName] = process.argv.slice(2);
if (!file || !/^[^\s@]+@[^\s@]+$/.test(email ?? '') || !fullName) {
  console.error('usage: open-centre.js <template.yaml> <manager e-mail> "<manager full name>"');
  process.exit(2);
}
const env = loadEnvironment(DatabaseEnv);
await runMigrations(env.DATABASE_URL);

@Module({
  imports: [SchemaModule.forRoot(env.DATABASE_URL), UsersModule, RoomsModule],
  providers: [OpenCentre],
})
class OpenCentreModule {}

const app = await NestFactory.createApplicationContext(OpenCentreModule, { logger: ['error', 'warn'] });
try {
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await app.get(Passwords).hashPassword(password);
  const people = app.get(PeopleRepository);
  const manager = { fullName, displayName: fullName, email: email!, language: 'kk' as const, passwordHash };
  const centreId = await app.get(OpenCentre).execute(resolve(file), false, async (tx, opened) => {
    const personId = await people.add(tx, manager);
    await people.giveRole(tx, personId, { centreId: opened.centreId, kind: 'member' });
    await people.giveRole(tx, personId, { centreId: opened.centreId, kind: 'manager' });
    return opened.centreId;
  });
  console.log(`Centre ${centreId} is open. Manager: ${email}, first password: ${password}`);
} finally {
  await app.close();
}
process.exit(0);
