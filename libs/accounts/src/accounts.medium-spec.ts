import {
  ask,
  aPersonWith,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
} from '@birlik/testing';
import { newId } from '@birlik/kernel';
import {
  AccountCodes,
  AddToCentre,
  ContactsRepository,
  Passwords,
  PeopleRepository,
  SessionsRepository,
  SignIn,
} from '@birlik/users';
import { MessageClaims, MessageLedger } from '@birlik/notifications';
import { UnitOfWork } from '@birlik/database';
import { SendAccountCode } from './codes/send-account-code.js';
import { LetIn } from './credentials/let-in.js';
import { GiveFirstCode } from './joining/give-first-code.js';
import { ResetPassword } from './credentials/reset-password.js';
import { SignUp, type SignUpCommand } from './joining/sign-up.js';
import { VerifyAddress } from './joining/verify-address.js';

const PASSWORD = 'жеті көл мен қызыл үстел';

describe('accounts', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, joining: { signUp: true } });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const signUp = (more: Partial<SignUpCommand>) =>
    app.get(SignUp).execute(app.centre.id, {
      fullName: 'Айару Мысалбек',
      password: PASSWORD,
      language: 'kk',
      consentVersion: '1',
      ...more,
    });
  const liveCodes = (personId: string) =>
    ask<{ id: string; purpose: string }>(
      app.url,
      'SELECT id, purpose FROM account_code WHERE person_id = $1 AND ended_at IS NULL',
      [personId],
    );
  const digitsOf = async (personId: string) =>
    app.get(AccountCodes).makeDigits((await liveCodes(personId))[0]!.id);

  it('are made once, however many forms with one address come at the same moment', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        signUp({ email: n % 2 ? 'Same@test.example' : 'same@TEST.example' }),
      ),
    );
    expect(made.filter((id) => id !== null)).toHaveLength(1);
    // Who is known is told at most once an hour.
    const told = await ask(app.url, `SELECT address FROM message WHERE kind = 'account_known'`);
    expect(told).toEqual([{ address: 'same@test.example' }]);
  });

  it('keep the phone of somebody else theirs, and the consent of whoever joined', async () => {
    const first = await signUp({ phone: '8 701 234 56 78' });
    const second = await signUp({ phone: '+77012345678', email: 'second@test.example' });
    expect([first === null, second === null]).toEqual([false, false]);
    expect(await app.get(ContactsRepository).findAccount(second!)).toMatchObject({ phone: null });
    expect(await app.get(ContactsRepository).findAccount(first!)).toMatchObject({ phone: '+77012345678' });
    const consents = await ask(app.url, 'SELECT version FROM consent WHERE person_id = $1', [second]);
    expect(consents).toEqual([{ version: '1' }]);
  });

  it('share a phone in a family, where each of the others has a login name', async () => {
    const people = app.get(PeopleRepository);
    const passwordHash = await app.get(Passwords).hashPassword(PASSWORD);
    const add = (fullName: string, loginName: string | null) =>
      app.get(UnitOfWork).run((tx) =>
        people.add(tx, {
          fullName,
          displayName: fullName,
          email: null,
          phone: '+77012345678',
          loginName,
          language: 'kk',
          passwordHash,
        }),
      );
    const [mother, son] = [await add('Ана', null), await add('Бала', 'bala')];
    const signIn = async (login: string) => (await app.get(SignIn).execute(login, PASSWORD)).personId;
    expect([await signIn('8 701 234 5678'), await signIn('BALA')]).toEqual([mother, son]);
    await expect(add('Әке', null)).rejects.toMatchObject({ code: '23505' });
  });

  it('have codes that end after 15 minutes, after one use, and when a newer one comes', async () => {
    const email = 'code@test.example';
    const personId = (await signUp({ email }))!;
    const verify = (digits: string) => outcomeOf(app.get(VerifyAddress).execute(email, digits));
    const first = await digitsOf(personId);
    await app.get(SendAccountCode).execute(email, 'verify');
    const second = await digitsOf(personId);
    if (first !== second) expect(await verify(first)).toBe('wrong_account_code');
    await moveClock(app.url, '15 minutes 1 second');
    expect(await verify(second)).toBe('wrong_account_code');
    await app.get(SendAccountCode).execute(email, 'verify');
    const third = await digitsOf(personId);
    const outcomes = await Promise.all([verify(third), verify(third), verify(third)]);
    expect(outcomes.sort()).toEqual(['done', 'wrong_account_code', 'wrong_account_code']);
    // Whoever is verified needs no code.
    await app.get(SendAccountCode).execute(email, 'verify');
    expect(await liveCodes(personId)).toEqual([]);
  });

  it('are sent five codes an hour, and the last of them stays valid', async () => {
    const email = 'many@test.example';
    const personId = (await signUp({ email }))!;
    await Promise.all(Array.from({ length: 9 }, () => app.get(SendAccountCode).execute(email, 'verify')));
    const count = await ask(app.url, 'SELECT count(*)::int AS n FROM account_code WHERE person_id = $1', [
      personId,
    ]);
    expect(count).toEqual([{ n: 5 }]);
    expect(await outcomeOf(app.get(VerifyAddress).execute(email, await digitsOf(personId)))).toBe('done');
    await moveClock(app.url, '1 hour 1 second');
    await app.get(SendAccountCode).execute(email, 'reset');
    expect(await liveCodes(personId)).toMatchObject([{ purpose: 'reset' }]);
  });

  it('take a code for its purpose only', async () => {
    const email = 'purpose@test.example';
    const personId = (await signUp({ email }))!;
    const digits = await digitsOf(personId);
    expect(await outcomeOf(app.get(ResetPassword).execute(email, digits, PASSWORD))).toBe(
      'wrong_account_code',
    );
  });

  it('without an address get no mail, and no message waits for ever', async () => {
    const personId = (await signUp({ phone: '8 701 234 56 78' }))!;
    const now = await app.readNow();
    const names = { kk: 'x', ru: 'x', en: 'x' };
    const facts = {
      centre: names,
      address: names,
      zone: 'Asia/Almaty',
      spaces: [],
      reason: null,
      start: now,
      end: now,
    };
    await app.get(UnitOfWork).run((tx) =>
      app.get(MessageLedger).planMessages(tx, [
        {
          kind: 'password_changed',
          centreId: app.centre.id,
          subjectId: personId,
          subjectVersion: 1,
          recipientId: personId,
          plannedAt: now,
          facts,
        },
      ]),
    );
    await moveClock(app.url, '1 second');
    expect(await app.get(MessageClaims).claimDue(10)).toEqual([]);
    await app.get(MessageClaims).endLate();
    const [message] = await ask(app.url, 'SELECT state, problem FROM message WHERE recipient_id = $1', [
      personId,
    ]);
    expect(message).toEqual({ state: 'void', problem: 'no address' });
    expect(await app.get(MessageClaims).findNextDue(60)).toBeNull();
  });

  it('are opened again from the server, and whoever was in is out', async () => {
    const passwordHash = await app.get(Passwords).hashPassword(PASSWORD);
    const manager = await aPersonWith(app.libraries, app.centre.id, 'manager', { passwordHash });
    const { token } = await app.get(SignIn).execute(manager.email, PASSWORD);
    await app.get(SendAccountCode).execute(manager.email, 'reset');
    const password = await app.get(LetIn).execute(manager.email);
    expect(await app.get(SessionsRepository).find(token)).toBeNull();
    expect(await liveCodes(manager.personId)).toEqual([]);
    expect(await outcomeOf(app.get(SignIn).execute(manager.email, PASSWORD))).toBe('wrong_credentials');
    expect(await outcomeOf(app.get(SignIn).execute(manager.email, password!))).toBe('done');
    expect(await app.get(LetIn).execute('nobody@test.example')).toBeNull();
  });

  it('are opened at the front desk: somebody without a password gets a code that staff say to them', async () => {
    const desk = await app.addFrontDesk();
    const add = (arriving: object) =>
      app.get(AddToCentre).execute(desk, app.centre.id, {
        fullName: 'Айдана Серік',
        language: 'kk',
        phone: '8 701 234 56 78',
        ...arriving,
      });
    const give = (personId: string) => app.get(GiveFirstCode).execute(desk, app.centre.id, personId);
    const { id } = await add({});
    const { digits, login } = await give(id);
    expect(login).toBe('+77012345678');
    await app.get(ResetPassword).execute(login, digits, PASSWORD);
    expect(await app.get(SignIn).execute('87012345678', PASSWORD)).toMatchObject({ personId: id });
    // Staff cannot sign in as somebody who has a password.
    expect(await outcomeOf(give(id))).toBe('has_password');
    // A sister with the same phone signs in by a login name.
    const sister = await add({ fullName: 'Айару Серік', isNew: true });
    const second = await give(sister.id);
    expect(second.login).toBe('aiaru.serik');
    await app.get(ResetPassword).execute(second.login, second.digits, PASSWORD);
    expect(await app.get(SignIn).execute('aiaru.serik', PASSWORD)).toMatchObject({
      personId: sister.id,
    });
    expect(await app.get(SignIn).execute('87012345678', PASSWORD)).toMatchObject({ personId: id });
  });

  it('get such a code from staff of their centre only', async () => {
    const { id } = await app.get(AddToCentre).execute(await app.addFrontDesk(), app.centre.id, {
      fullName: 'Айдана Серік',
      language: 'kk',
      phone: '8 701 234 56 78',
    });
    const member = await app.addMember();
    const give = (personId: string) =>
      outcomeOf(app.get(GiveFirstCode).execute(member, app.centre.id, personId));
    expect(await give(id)).toBe('forbidden');
    expect(
      await outcomeOf(app.get(GiveFirstCode).execute(await app.addFrontDesk(), app.centre.id, newId())),
    ).toBe('not_found');
  });
});
