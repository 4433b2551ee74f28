import { createHash, randomBytes } from 'node:crypto';

/**
 * Signs people in by writing their sessions: passwords are not what is measured here.
 * @returns `{ personId, token }` of everybody whose email is like `email`, in its order
 */
export async function signIn(query, email) {
  const people = await query(`SELECT id AS "personId" FROM person WHERE email LIKE $1 ORDER BY email`, [
    email,
  ]);
  const signedIn = people.map((person) => ({ ...person, token: randomBytes(32).toString('base64url') }));
  await query(
    `INSERT INTO session (token_hash, person_id, expires_at)
     SELECT t, p, now() + interval '14 days' FROM unnest($1::bytea[], $2::uuid[]) AS s(t, p)`,
    [
      signedIn.map(({ token }) => createHash('sha256').update(token).digest()),
      signedIn.map(({ personId }) => personId),
    ],
  );
  return signedIn;
}

/** Adds members to the centre until it has `count` with emails like `crowd…`. */
export async function addCrowd(query, centreId, count) {
  await query(
    `WITH made AS (
       INSERT INTO person (id, full_name, display_name, search_name, email, email_verified_at)
       SELECT gen_random_uuid(), 'Үлгі ' || n, 'Үлгі ' || n, 'үлгі ' || n, 'crowd' || lpad(n::text, 5, '0') || '@birlik.example', now()
       FROM generate_series(1, $2::int) n RETURNING id)
     INSERT INTO role (id, person_id, centre_id, kind) SELECT gen_random_uuid(), id, $1, 'member' FROM made`,
    [centreId, count],
  );
}

/**
 * Adds people who speak for the centre's organisations, so that nobody has more bookings than in life.
 * @returns `{ personId, token, organisationId }` of each
 */
export async function addOrganisers(query, centreId, count) {
  const roles = await query(
    `WITH made AS (
       INSERT INTO person (id, full_name, display_name, search_name, email, email_verified_at)
       SELECT gen_random_uuid(), 'Үлгі ' || n, 'Үлгі ' || n, 'үлгі ' || n, 'speaker' || lpad(n::text, 5, '0') || '@birlik.example', now()
       FROM generate_series(1, $2::int) n RETURNING id, email),
     organisations AS (SELECT id, row_number() OVER (ORDER BY key) - 1 AS n, count(*) OVER () AS many FROM organisation)
     INSERT INTO role (id, person_id, centre_id, kind, organisation_id)
     SELECT gen_random_uuid(), m.id, $1, 'organiser', o.id
     FROM (SELECT id, row_number() OVER (ORDER BY email) AS n FROM made) m JOIN organisations o ON o.n = m.n % o.many
     RETURNING person_id AS "personId", organisation_id AS "organisationId"`,
    [centreId, count],
  );
  const organisations = new Map(roles.map((role) => [role.personId, role.organisationId]));
  const people = await signIn(query, 'speaker%');
  return people.map((person) => ({ ...person, organisationId: organisations.get(person.personId) }));
}
