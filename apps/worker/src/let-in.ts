import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LetIn } from '@birlik/accounts';
import { DatabaseEnv, loadEnvironment } from '@birlik/config';
import { SchemaModule } from './schema/schema.module.js';

// Lets somebody back in who lost password and mail, for example the only manager:
// node dist/apps/worker/src/let-in.js <e-mail, phone or login name>
// Prints a new password once, and ends every session of the account.
const [login] = process.argv.slice(2);
if (!login) {
  console.error('usage: let-in.js <e-mail, phone or login name>');
  process.exit(2);
}
const env = loadEnvironment(DatabaseEnv);

@Module({ imports: [SchemaModule.forRoot(env.DATABASE_URL)] })
class LetInModule {}

const app = await NestFactory.createApplicationContext(LetInModule, { logger: ['error', 'warn'] });
let password: string | null;
try {
  password = await app.get(LetIn).execute(login);
} finally {
  await app.close();
}
if (password === null) {
  console.error(`No open account has the login ${login}.`);
  process.exit(1);
}
console.log(`New password of ${login}: ${password}\nEvery session of the account has ended.`);
process.exit(0);
