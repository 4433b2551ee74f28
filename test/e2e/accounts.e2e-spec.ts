import { ask } from '@birlik/testing';
import { HttpClient } from '../support/http-client.js';
import { type KeptMail, startTestApp, type TestApp } from '../support/test-app.js';
import { waitUntil } from '../support/wait-until.js';

const PASSWORD = 'жеті көл мен қызыл үстел';

describe('an account', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      worker: true,
      clock: 'real',
      joining: { signUp: true, consentVersion: '2026-11' },
    });
  });
  afterAll(() => app.close());

  const form = (more: object = {}) => ({
    fullName: 'Айару Мысалбек',
    password: PASSWORD,
    language: 'ru',
    consentVersion: '2026-11',
    ...more,
  });
  const signUp = (more: object, client = new HttpClient(app.url)) =>
    client.send(`/api/v1/centres/${app.centre.id}/accounts`, { body: form(more) });
  const signIn = async (login: string, password = PASSWORD, client = new HttpClient(app.url)) =>
    client.send('/api/v1/session', { body: { login, password } });
  const mailTo = async (address: string, subject: string): Promise<KeptMail> => {
    const find = () =>
      app
        .mailTo(address)
        .filter((mail) => mail.subject.startsWith(subject))
        .at(-1);
    await waitUntil(`«${subject}» for ${address}`, 20, () => find() !== undefined);
    return find()!;
  };
  const codeIn = (mail: KeptMail) => /^(?:Код|Code): (\d{6})$/m.exec(mail.text)![1]!;
  const open = async (path: string, body: object) => new HttpClient(app.url).send(`/api/v1${path}`, { body });

  it('is made by a person, who may look until they have proved their address, and then book', async () => {
    const login = 'aiaru@test.example';
    expect((await signUp({ email: ' Aiaru@Test.example ' })).status).toBe(204);
    const client = new HttpClient(app.url);
    const before = await signIn(login, PASSWORD, client);
    expect(before.status).toBe(201);
    expect(before.body).toMatchObject({ email: login, isEmailVerified: false, fullName: 'Айару Мысалбек' });
    const desk = await app.draft('D-1', 2);
    const refused = await client.send('/api/v1/bookings', { body: desk });
    expect([refused.status, refused.body.refusals.map((one: { rule: string }) => one.rule)]).toEqual([
      422,
      ['verified_person'],
    ]);
    const code = codeIn(await mailTo(login, 'Код подтверждения'));
    expect((await open('/account-verifications', { login, code })).status).toBe(204);
    expect((await open('/account-verifications', { login, code })).body.code).toBe('wrong_account_code');
    expect((await client.send('/api/v1/me')).body.isEmailVerified).toBe(true);
    expect((await client.send('/api/v1/bookings', { body: desk })).status).toBe(201);
  });

  it('is one, however often its person signs up, and nobody else learns of it', async () => {
    const email = 'known@test.example';
    const [first, second] = [
      await signUp({ email }),
      await signUp({ email, fullName: 'Басқа Адам', password: 'тоғыз түйе және шам' }),
    ];
    expect([first.status, second.status, second.body]).toEqual([204, 204, first.body]);
    await mailTo(email, 'У вас уже есть аккаунт');
    const people = await ask(app.databaseUrl, 'SELECT full_name FROM person WHERE email = $1', [email]);
    expect(people).toEqual([{ full_name: 'Айару Мысалбек' }]);
    expect((await signIn(email, 'тоғыз түйе және шам')).status).toBe(401);
  });

  it('says everything that is wrong with the form, each with its place', async () => {
    const { status, body } = await signUp({
      email: 'x@',
      phone: '12',
      password: 'шымкент2026',
      consentVersion: '1',
    });
    expect(status).toBe(400);
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual([
      '/email not_an_email',
      '/phone not_a_phone',
      '/password too_weak',
      '/consentVersion not_a_choice',
    ]);
    expect((await signUp({})).body.errors).toMatchObject([{ pointer: '/email', code: 'required' }]);
  });

  it('is closed where the centre lets nobody sign up', async () => {
    const manager = await app.manager();
    const change = (signsUp: boolean) =>
      manager.send(`/centres/${app.centre.id}/joining`, { method: 'PATCH', body: { signUp: signsUp } });
    expect((await change(false)).body.joining).toMatchObject({ signUp: false, consentVersion: '2026-11' });
    const refused = await signUp({ email: 'late@test.example' });
    expect([refused.status, refused.body.code]).toEqual([403, 'sign_up_closed']);
    await change(true);
  });

  it('is found by a phone in any writing', async () => {
    expect((await signUp({ phone: '8 (701) 234-56-78' })).status).toBe(204);
    for (const login of ['+7 701 234 56 78', '87012345678', '7012345678'])
      expect([login, (await signIn(login)).status]).toEqual([login, 201]);
  });

  it('gets a new password by a code, and every session ends', async () => {
    const { login, client } = await aVerified('reset@test.example');
    expect((await open('/account-codes', { login, purpose: 'reset' })).status).toBe(204);
    const code = codeIn(await mailTo(login, 'Код для нового пароля'));
    const reset = (password: string, typed = code) =>
      open('/password-resets', { login, code: typed, password });
    expect((await reset('password12')).body.errors).toMatchObject([
      { pointer: '/password', code: 'too_weak' },
    ]);
    expect((await reset('сары аққу және төрт есік', `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(
      204,
    );
    expect((await client.send('/api/v1/me')).status).toBe(401);
    expect([(await signIn(login)).status, (await signIn(login, 'сары аққу және төрт есік')).status]).toEqual([
      401, 201,
    ]);
    await mailTo(login, 'Ваш пароль изменён');
    expect((await reset('тағы бір ұзақ құпия сөйлем')).body.code).toBe('wrong_account_code');
  });

  it('answers about an unknown login as about a known one, in words and in time', async () => {
    const { login } = await aVerified('even@test.example');
    const timed = async (who: string, path: string, more: object) => {
      const began = performance.now();
      const { status, body } = await open(path, { login: who, ...more });
      return { took: performance.now() - began, said: [status, { ...body, instance: '' }] };
    };
    for (const [path, more] of [
      ['/account-codes', { purpose: 'reset' }],
      ['/account-codes', { purpose: 'verify' }],
      ['/account-verifications', { code: '000000' }],
      ['/password-resets', { code: '000000', password: PASSWORD }],
    ] as const) {
      const [known, unknown] = [
        await timed(login, path, more),
        await timed('nobody@test.example', path, more),
      ];
      expect(unknown.said).toEqual(known.said);
      expect(Math.abs(known.took - unknown.took)).toBeLessThan(150);
    }
  });

  it('changes its password with the old one, and other devices are signed out', async () => {
    const { login, client } = await aVerified('change@test.example');
    const other = new HttpClient(app.url);
    await signIn(login, PASSWORD, other);
    const change = (oldPassword: string, password: string) =>
      client.send('/api/v1/me/password', { method: 'PUT', body: { oldPassword, password } });
    expect((await change('қате', 'ақ боз ат пен күміс ер')).body.errors).toMatchObject([
      { pointer: '/oldPassword', code: 'wrong_password' },
    ]);
    expect((await change(PASSWORD, 'ақ боз ат пен күміс ер')).status).toBe(204);
    expect([(await client.send('/api/v1/me')).status, (await other.send('/api/v1/me')).status]).toEqual([
      200, 401,
    ]);
  });

  it('changes its address by a code to the new one, and the old one hears of it', async () => {
    const { login, client } = await aVerified('old@test.example');
    const email = 'new@test.example';
    const ask = (password: string) => client.send('/api/v1/me/email-codes', { body: { email, password } });
    expect((await ask('қате')).body.errors).toMatchObject([{ pointer: '/password', code: 'wrong_password' }]);
    expect((await ask(PASSWORD)).status).toBe(204);
    const code = codeIn(await mailTo(email, 'Код для нового адреса'));
    expect((await client.send('/api/v1/me')).body.email).toBe(login);
    const changed = await client.send('/api/v1/me/email', { method: 'PUT', body: { code } });
    expect(changed.status).toBe(204);
    expect((await client.send('/api/v1/me')).body).toMatchObject({ email, isEmailVerified: true });
    await mailTo(login, 'Ваш адрес изменён');
    expect([(await signIn(login)).status, (await signIn(email)).status]).toEqual([401, 201]);
  });

  it('lists its sessions, ends one and all others, and nobody else’s', async () => {
    const { login, client } = await aVerified('devices@test.example');
    const phone = new HttpClient(app.url);
    await phone.send('/api/v1/session', {
      body: { login, password: PASSWORD },
      headers: {
        'user-agent':
          'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      },
    });
    const third = new HttpClient(app.url);
    await signIn(login, PASSWORD, third);
    const list = async () =>
      (await client.send('/api/v1/me/sessions')).body.items as {
        id: string;
        device: string;
        isCurrent: boolean;
      }[];
    const sessions = await list();
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    const ofPhone = sessions.find(({ device }) => device === 'Chrome, Android')!;
    const stranger = (await aVerified('stranger@test.example')).client;
    const end = (who: HttpClient, id: string) => who.send(`/api/v1/me/sessions/${id}`, { method: 'DELETE' });
    expect((await end(stranger, ofPhone.id)).status).toBe(404);
    expect((await end(client, ofPhone.id)).status).toBe(204);
    expect([(await phone.send('/api/v1/me')).status, (await third.send('/api/v1/me')).status]).toEqual([
      401, 200,
    ]);
    expect((await client.send('/api/v1/me/sessions', { method: 'DELETE' })).status).toBe(204);
    expect([(await third.send('/api/v1/me')).status, (await list()).length]).toEqual([401, 1]);
  });

  it('keeps no digits of a code anywhere', async () => {
    const login = 'digits@test.example';
    await signUp({ email: login });
    const code = codeIn(await mailTo(login, 'Код подтверждения'));
    for (const table of ['account_code', 'message', 'audit', 'outbox'])
      expect(
        JSON.stringify(
          await ask(
            app.databaseUrl,
            `SELECT to_jsonb(t) - '{id,hash,subject_id}'::text[] AS row FROM ${table} t`,
          ),
        ),
      ).not.toMatch(new RegExp(`"${code}"`));
    const client = new HttpClient(app.url);
    await signIn(login, PASSWORD, client);
    const { items } = (await client.send('/api/v1/me/messages')).body;
    expect(items[0]).toMatchObject({ kind: 'verification_code', bookingId: null });
    expect(items[0].body).not.toContain(code);
  });

  /** Somebody who has signed up, proved their address and signed in. */
  async function aVerified(login: string): Promise<{ login: string; client: HttpClient }> {
    await signUp({ email: login });
    const code = codeIn(await mailTo(login, 'Код подтверждения'));
    await open('/account-verifications', { login, code });
    const client = new HttpClient(app.url);
    expect((await signIn(login, PASSWORD, client)).status).toBe(201);
    return { login, client };
  }
});
