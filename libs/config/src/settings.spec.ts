import { readFileSync } from 'node:fs';
import { envExample } from './env-example.js';
import { ApiEnv, DatabaseEnv, ENVIRONMENTS, WorkerEnv } from './environment.js';
import { EnvironmentError, loadEnvironment } from './load-environment.js';
import { settingsOf } from './setting.js';

const URL = 'postgres://birlik@127.0.0.1/birlik';

describe('settings', () => {
  it('are listed in config/.env.example exactly as the code declares them', () => {
    expect(readFileSync(`${__dirname}/../../../config/.env.example`, 'utf8')).toBe(envExample());
  });

  it('have a word of explanation and a default that passes their own check', () => {
    for (const environment of ENVIRONMENTS) {
      for (const { name, doc } of settingsOf(environment))
        expect([name, doc.length > 10]).toEqual([name, true]);
      expect(() => loadEnvironment(environment as new () => object, { DATABASE_URL: URL })).not.toThrow();
    }
  });

  it('are read as numbers where they are numbers, and frozen', () => {
    const env = loadEnvironment(ApiEnv, { DATABASE_URL: URL, PORT: '4000' });
    expect([env.PORT, env.DATABASE_POOL, env.HOST]).toEqual([4000, 12, '127.0.0.1']);
    expect(Object.isFrozen(env)).toBe(true);
  });

  it('that are empty count as not set', () => {
    expect(loadEnvironment(DatabaseEnv, { DATABASE_URL: URL, DATABASE_POOL: '' }).DATABASE_POOL).toBe(12);
  });

  it.each([
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_POOL', '3'],
    ['DATABASE_POOL', 'many'],
    ['SWEEP_SECONDS', '0'],
    ['SWEEP_SECONDS', '61'],
    ['MAIL_URL', 'http://x'],
    ['PUBLIC_URL', 'http://x/'],
    ['REDIS_URL', 'localhost'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s by name', (name, value) => {
    expect(() => loadEnvironment(WorkerEnv, { DATABASE_URL: URL, [name]: value })).toThrow(
      new RegExp(`^.*\n.*${name}: `),
    );
  });

  it('name everything that is wrong at once', () => {
    try {
      loadEnvironment(WorkerEnv, { SWEEP_SECONDS: 'x', LOG_LEVEL: 'x' });
      throw new Error('was taken');
    } catch (error) {
      expect((error as EnvironmentError).problems.map((p) => p.split(':')[0]).sort()).toEqual([
        'DATABASE_URL',
        'LOG_LEVEL',
        'SWEEP_SECONDS',
      ]);
    }
  });
});
