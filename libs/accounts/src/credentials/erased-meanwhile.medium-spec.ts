import { UnitOfWork } from '@birlik/database';
import { ask, openTestLibraries, outcomeOf, type TestLibraries, type TestPerson } from '@birlik/testing';
import {
  AccountCodes,
  AddPerson,
  AddToCentre,
  BlockPerson,
  ErasePerson,
  GiveRole,
  SignIn,
  WriteNote,
} from '@birlik/users';
import { SendAccountCode } from '../codes/send-account-code.js';
import { SignUp } from '../joining/sign-up.js';
import { ChangeEmail } from './change-email.js';
import { ChangePassword } from './change-password.js';
import { ResetPassword } from './reset-password.js';

const PASSWORD = 'жеті көл мен қызыл үстел';
const NEW_PASSWORD = 'алты қаз ұшты көлден';
const EMAIL = 'gainizhamal@test.example';
const FULL_NAME = 'Ғайнижамал Өтеген';
const ROLE = { kind: 'front_desk', organisationId: null, validFrom: null, validUntil: null } as const;

/** Tables that may have rows about somebody who was erased: what must stay, without a name. */
const STAYS = ['person', 'consent', 'message', 'audit', 'outbox'];

/** Each begins while the account is open, and comes to its transaction when it is not. */
describe('what is written about somebody who is erased meanwhile', () => {
  let app: TestLibraries;
  let manager: TestPerson;
  let personId: string;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, joining: { signUp: true } });
  });
  beforeEach(async () => {
    await app.startOver();
    manager = await app.addManager();
    const form = { fullName: FULL_NAME, email: EMAIL, phone: '8 701 555 66 77', password: PASSWORD };
    const id = await app.get(SignUp).execute(app.centre.id, { ...form, language: 'kk', consentVersion: '1' });
    personId = id!;
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const holder = () => ({ centreId: app.centre.id, personId });
  const known = () => ({ fullName: FULL_NAME, email: EMAIL, language: 'kk' as const, knownAs: personId });
  const digitsOf = async (purpose: string) => {
    const [code] = await ask<{ id: string }>(
      app.url,
      'SELECT id FROM account_code WHERE person_id = $1 AND purpose = $2 AND ended_at IS NULL',
      [personId, purpose],
    );
    return app.get(AccountCodes).makeDigits(code!.id);
  };

  const WRITES: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
    'a session': async () => () => app.get(SignIn).execute(EMAIL, PASSWORD),
    'a code for a new password': async () => () => app.get(SendAccountCode).execute(EMAIL, 'reset'),
    'a code for another address': async () => () =>
      app.get(ChangeEmail).sendCode(personId, 'next@test.example', PASSWORD),
    'another address': async () => {
      await app.get(ChangeEmail).sendCode(personId, 'next@test.example', PASSWORD);
      const digits = await digitsOf('change');
      return () => app.get(ChangeEmail).confirm(personId, digits);
    },
    'a new password': async () => () =>
      app
        .get(ChangePassword)
        .execute(personId, { oldPassword: PASSWORD, password: NEW_PASSWORD, token: null }),
    'a password set by a code': async () => {
      await app.get(SendAccountCode).execute(EMAIL, 'reset');
      const digits = await digitsOf('reset');
      return () => app.get(ResetPassword).execute(EMAIL, digits, NEW_PASSWORD);
    },
    'a role': async () => () => app.get(GiveRole).execute(manager, holder(), ROLE),
    'a note': async () => () => app.get(WriteNote).execute(manager, holder(), FULL_NAME),
    'a block': async () => () =>
      app.get(BlockPerson).execute(manager, holder(), { reason: FULL_NAME, until: null }),
  };

  it.each(Object.keys(WRITES))('%s is not', async (what) => {
    const write = await WRITES[what]!();
    await eraseBefore(write);
    expect(await listRowsAbout()).toEqual([]);
  });

  it('a second time as a member, who was known, is not', async () => {
    // The person is found inside the transaction, so they are erased between the look and the role.
    const adding = app.get(AddPerson);
    const findKnown = adding.findKnown.bind(adding);
    jest.spyOn(adding, 'findKnown').mockImplementationOnce(async (...asked) => {
      const seen = await findKnown(...asked);
      await app.get(ErasePerson).execute(manager, personId);
      return seen;
    });
    expect(await outcomeOf(app.get(AddToCentre).execute(manager, app.centre.id, known()))).toBe(
      'invalid_request',
    );
    expect(await listRowsAbout()).toEqual([]);
  });

  /** The next transaction begins when the person is erased. */
  async function eraseBefore(write: () => Promise<unknown>): Promise<void> {
    const work = app.get(UnitOfWork);
    const run = work.run.bind(work);
    let isErased = false;
    jest.spyOn(work, 'run').mockImplementation(async (body, options) => {
      if (!isErased) {
        isErased = true;
        await app.get(ErasePerson).execute(manager, personId);
      }
      return run(body, options);
    });
    await outcomeOf(write());
    expect(isErased).toBe(true);
  }

  /** Rows with the name, an address or the id of the person where there must be none. */
  async function listRowsAbout(): Promise<string[]> {
    const tables = await ask<{ name: string }>(
      app.url,
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const mark of [FULL_NAME, EMAIL, 'next@test.example', '7015556677', personId]) {
        if (mark === personId && STAYS.includes(name)) continue;
        const [row] = await ask(
          app.url,
          `SELECT 1 FROM "${name}" r WHERE strpos(lower(r::text), lower($1)) > 0 LIMIT 1`,
          [mark],
        );
        if (row) found.push(`${name}: ${mark}`);
      }
    return found;
  }
});
