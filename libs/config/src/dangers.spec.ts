import { mustEncryptMail } from './dangers.js';
import { ApiEnv, DatabaseEnv, WorkerEnv } from './environment.js';
import { type EnvironmentError, loadEnvironment } from './load-environment.js';

const SAFE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://birlik@127.0.0.1/birlik',
  MAIL_URL: 'smtp://user:password@mail.example:587',
  PUBLIC_URL: 'https://booking.example',
  HOST: '0.0.0.0',
};
const problemsOf = (
  change: Record<string, string>,
  environment: new () => object = ApiEnv,
): readonly string[] => {
  try {
    loadEnvironment(environment, { ...SAFE, ...change });
    return [];
  } catch (error) {
    return (error as EnvironmentError).problems;
  }
};

describe('settings of production', () => {
  it('that are safe are taken', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['http', { PUBLIC_URL: 'http://booking.example' }],
    ['http', { PUBLIC_URL: '' }],
    ['mailbox', { MAIL_URL: 'file:/tmp/mailbox' }],
    ['mailbox', { MAIL_URL: '' }],
    ['database-without-tls', { DATABASE_URL: 'postgres://birlik@db.example/birlik' }],
    ['database-without-tls', { DATABASE_URL: 'postgres://birlik@db.example/birlik?sslmode=prefer' }],
    ['queue-without-tls', { REDIS_URL: 'redis://redis.example:6379' }],
  ])('refuse the danger %s in %p, and say how to mend it and how to accept it', (danger, change) => {
    const problems = problemsOf(change);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^\\w+: .*[;] .*ALLOW_UNSAFE=${danger}$`))]);
    expect(problemsOf({ ...change, ALLOW_UNSAFE: `demo, ${danger}` })).toEqual([]);
    expect(problemsOf({ ...change, NODE_ENV: 'development' })).toEqual([]);
  });

  it.each<Record<string, string>>([
    { PUBLIC_URL: 'http://localhost:3000', HOST: '127.0.0.1' },
    { PUBLIC_URL: 'http://[::1]:3000', HOST: '::1' },
    { DATABASE_URL: 'postgres://birlik@db.example/birlik?sslmode=verify-full' },
    { DATABASE_URL: 'postgres:///birlik?host=/var/run/postgresql' },
    { REDIS_URL: 'rediss://redis.example:6379' },
  ])('take %p: nothing leaves this machine in clear text', (change) => {
    expect(problemsOf(change)).toEqual([]);
  });

  it('are judged of each process by what it uses', () => {
    expect(problemsOf({ PUBLIC_URL: '', MAIL_URL: '' }, DatabaseEnv)).toEqual([]);
    expect(problemsOf({ PUBLIC_URL: 'http://booking.example' }, WorkerEnv)).toHaveLength(1);
  });

  it('accept only dangers that exist', () => {
    expect(problemsOf({ ALLOW_UNSAFE: 'everything' })).toEqual([expect.stringContaining('ALLOW_UNSAFE: ')]);
  });
});

describe('mail', () => {
  it.each([
    ['smtp://mail.example', '', true],
    ['smtp://mail.example', 'mail-without-tls', false],
    ['smtp://127.0.0.1:1025', '', false],
    ['file:.data/mailbox', '', false],
  ])('to %s with ALLOW_UNSAFE=%s must be encrypted: %s', (MAIL_URL, ALLOW_UNSAFE, expected) => {
    expect(mustEncryptMail({ MAIL_URL, ALLOW_UNSAFE })).toBe(expected);
  });
});

describe('an address with a password', () => {
  it.each([
    ['MAIL_URL', 'smtp://user:pa#ss@mail.example'],
    ['MAIL_URL', 'smtp://user:pa/ss@mail.example'],
    ['DATABASE_URL', 'postgres://birlik:pa#ss@db.example/birlik'],
    ['REDIS_URL', 'redis://:pa#ss@redis.example'],
  ])('%s that cannot be read is named with the settings, and never printed', (name, value) => {
    const problems = problemsOf({ NODE_ENV: 'development', [name]: value });
    expect(problems).toEqual([expect.stringContaining(`${name}: `)]);
    expect(problems.join()).toContain('%23');
    expect(problems.join()).not.toContain('pa');
  });
});
