import { ask } from '@birlik/testing';
import { AccountCodes, TRIES_OF_CODE } from '@birlik/users';
import { SendAccountCode } from '@birlik/accounts';
import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const GUESSES = 1_000;
/** Requests of one guesser that are on their way at once. */
const AT_ONCE = 50;
const PASSWORD = 'тоғыз түйе мен жасыл шам';

/** Whoever asks for a code in somebody's name cannot find it by trying, however many tries are made at once. */
describe('guessing the code that sets a new password', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());

  /** Tries a thousand codes in parallel, through two processes. The right one is among them, but not the first to come. */
  const guess = async (): Promise<{ answers: string[]; personId: string }> => {
    const { person } = await app.member();
    await app.libraries.get(SendAccountCode).execute(person.email, 'reset');
    const [code] = await ask<{ id: string }>(
      app.databaseUrl,
      'SELECT id FROM account_code WHERE person_id = $1 AND ended_at IS NULL',
      [person.personId],
    );
    const right = await app.libraries.get(AccountCodes).makeDigits(code!.id);
    const other = await app.startApi();
    const client = [new HttpClient(app.url), new HttpClient(other.url)];
    const digits = Array.from({ length: GUESSES }, (_, n) =>
      String((Number(right) + GUESSES - 1 - n) % 1_000_000).padStart(6, '0'),
    );
    const answers: string[] = [];
    for (let n = 0; n < GUESSES; n += AT_ONCE)
      answers.push(
        ...(await Promise.all(
          digits.slice(n, n + AT_ONCE).map(async (typed, i) => {
            const body = { login: person.email, code: typed, password: PASSWORD };
            const answer = await client[i % 2]!.send('/api/v1/password-resets', { body });
            return answer.status === 204 ? 'set' : String(answer.body.code);
          }),
        )),
      );
    await other.stop();
    return { answers, personId: person.personId };
  };
  const passwordOf = async (personId: string) => {
    const [row] = await ask<{ hash: string | null }>(
      app.databaseUrl,
      'SELECT password_hash AS hash FROM person WHERE id = $1',
      [personId],
    );
    return row!.hash;
  };

  it(`judges ${TRIES_OF_CODE} of ${GUESSES} tries, and sets no password`, async () => {
    const { answers, personId } = await guess();
    expect(answers).toEqual(Array.from({ length: GUESSES }, () => 'wrong_account_code'));
    expect(await passwordOf(personId)).toBeNull();
    const tries = await ask(app.databaseUrl, 'SELECT tries FROM account_code WHERE person_id = $1', [
      personId,
    ]);
    expect(tries).toEqual([{ tries: TRIES_OF_CODE }]);
  });

  it('control: where tries are not counted, the code is found', async () => {
    await ask(
      app.databaseUrl,
      `CREATE FUNCTION forget_tries() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.tries := 0; RETURN NEW; END'`,
    );
    await ask(
      app.databaseUrl,
      'CREATE TRIGGER forget_tries BEFORE UPDATE ON account_code FOR EACH ROW EXECUTE FUNCTION forget_tries()',
    );
    const { answers, personId } = await guess();
    expect(answers.filter((answer) => answer === 'set')).toHaveLength(1);
    expect(await passwordOf(personId)).not.toBeNull();
  });
});
