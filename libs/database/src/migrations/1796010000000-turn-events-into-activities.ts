import type { MigrationInterface, QueryRunner } from 'typeorm';

const DROP_EVENT_CONSTRAINTS = `
ALTER TABLE registration DROP CONSTRAINT "FK_e273290b4292fe15ea3b0d03511";
ALTER TABLE place_claim DROP CONSTRAINT "FK_d2e85bc0e25f38f15926c467f44";
ALTER TABLE event_place DROP CONSTRAINT "FK_63e13a7cb8dce01a65dcec535fd";
ALTER TABLE event DROP CONSTRAINT "FK_2ae3eb0d94f46dfe5473b4faa6b";
ALTER TABLE event DROP CONSTRAINT "FK_716f35f3a0cf10115e3eb5908b1";
ALTER TABLE event DROP CONSTRAINT event_programme;
ALTER TABLE event DROP CONSTRAINT event_places;
DROP INDEX event_of_booking, registration_once, place_claim_once;`;

const RENAME = `
ALTER TABLE event RENAME TO activity;
ALTER TABLE activity RENAME COLUMN places TO seats;
ALTER TABLE activity RENAME CONSTRAINT event_state TO activity_state;
ALTER TABLE activity RENAME CONSTRAINT "PK_30c2f3bbaf6d34a55f8ae6e4614" TO "PK_activity";
ALTER TABLE event_place RENAME TO activity_seat;
ALTER TABLE activity_seat RENAME COLUMN event_id TO activity_id;
ALTER TABLE activity_seat RENAME CONSTRAINT "PK_4dd4ba3cbae65a94b4077e4c395" TO "PK_activity_seat";
ALTER TABLE place_claim RENAME TO seat_claim;
ALTER TABLE seat_claim RENAME COLUMN event_id TO activity_id;
ALTER TABLE seat_claim RENAME CONSTRAINT "PK_ebefb5126b54428afbf6f6fe270" TO "PK_seat_claim";
ALTER TABLE seat_claim RENAME CONSTRAINT "FK_e0cf3c98d54d9ed264926a1a700" TO "FK_897cb0537a9d6e77ec791260648";
ALTER INDEX place_claim_by_registration RENAME TO seat_claim_by_registration;
ALTER TABLE registration RENAME COLUMN event_id TO activity_id;
ALTER INDEX registration_in_line RENAME TO registration_in_queue;`;

const FILL = `
ALTER TABLE activity ADD person_id uuid;
ALTER TABLE activity ADD organisation_id uuid;
UPDATE activity a SET person_id = b.person_id, organisation_id = b.organisation_id FROM booking b WHERE b.id = a.booking_id;
CREATE TABLE activity_session (
  id uuid NOT NULL, activity_id uuid NOT NULL, number integer NOT NULL, booking_id uuid, starts timestamptz, ends timestamptz,
  state text NOT NULL DEFAULT 'planned',
  CONSTRAINT "PK_activity_session" PRIMARY KEY (id),
  CONSTRAINT activity_session_number UNIQUE (activity_id, number),
  CONSTRAINT activity_session_state CHECK (state IN ('planned', 'cancelled')),
  CONSTRAINT activity_session_time
    CHECK ((booking_id IS NULL) = (starts IS NOT NULL) AND (starts IS NULL) = (ends IS NULL) AND (starts IS NULL OR starts < ends))
);
INSERT INTO activity_session (id, activity_id, number, booking_id, state)
  SELECT gen_random_uuid(), id, 1, booking_id, CASE state WHEN 'open' THEN 'planned' ELSE 'cancelled' END FROM activity;
ALTER TABLE activity DROP COLUMN booking_id;
ALTER TABLE seat_claim ADD sessions int4range;
UPDATE seat_claim SET sessions = int4range(NULL, NULL, '[]');
ALTER TABLE seat_claim ALTER sessions SET NOT NULL;
ALTER TABLE registration ADD session_number integer;
ALTER TABLE registration ADD guest_name text;
ALTER TABLE registration ADD team_name text;
ALTER TABLE registration ALTER person_id DROP NOT NULL;
CREATE TABLE attendance_mark (
  session_id uuid NOT NULL, registration_id uuid NOT NULL, mark text NOT NULL, people integer NOT NULL, marked_by text NOT NULL,
  marked_at timestamptz NOT NULL DEFAULT birlik_now(),
  CONSTRAINT "PK_attendance_mark" PRIMARY KEY (session_id, registration_id),
  CONSTRAINT attendance_mark_word CHECK (mark IN ('present', 'late', 'excused', 'absent')),
  CONSTRAINT attendance_mark_people CHECK ((mark IN ('present', 'late')) = (people > 0))
);`;

const GUARD = `
ALTER TABLE activity ADD CONSTRAINT activity_seats CHECK (seats BETWEEN 1 AND 1000);
ALTER TABLE activity ADD CONSTRAINT "FK_fbdb6932b0874b9248e7852cffe" FOREIGN KEY (centre_id) REFERENCES centre(id);
ALTER TABLE activity ADD CONSTRAINT "FK_56f37eb9f955ed21e19c337abe1" FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE activity ADD CONSTRAINT "FK_5e8acda4056354cc1db64768650" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
ALTER TABLE activity_session ADD CONSTRAINT "FK_2fe1cc2ab4b10297c812d1a96ac" FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE;
ALTER TABLE activity_session ADD CONSTRAINT "FK_abdc728a46af70c078205861f00" FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE;
CREATE UNIQUE INDEX activity_session_of_booking ON activity_session (booking_id) WHERE state = 'planned';
CREATE INDEX activity_session_by_time ON activity_session (starts) WHERE starts IS NOT NULL AND state = 'planned';
ALTER TABLE activity_seat ADD CONSTRAINT "FK_ba7e0e4c1a864de7c3fa3ea6b30" FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE;
ALTER TABLE seat_claim ADD CONSTRAINT "FK_ebe5a71af2b64a1151a7d3ce872" FOREIGN KEY (activity_id, seat) REFERENCES activity_seat(activity_id, seat);
ALTER TABLE seat_claim ADD CONSTRAINT seat_claim_once
  EXCLUDE USING gist (activity_id WITH =, seat WITH =, sessions WITH &&) WHERE (live);
ALTER TABLE registration ADD CONSTRAINT "FK_bceaf7cd02c4cec867a0b54cc36" FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE;
ALTER TABLE registration ADD CONSTRAINT "FK_32f4ce2a26b59f26178f25cb3f6"
  FOREIGN KEY (activity_id, session_number) REFERENCES activity_session(activity_id, number);
ALTER TABLE registration ADD CONSTRAINT registration_subject
  CHECK ((person_id IS NULL) <> (guest_name IS NULL) AND (team_name IS NULL OR person_id IS NOT NULL));
ALTER TABLE registration ADD CONSTRAINT registration_once
  EXCLUDE USING gist (activity_id WITH =, person_id WITH =, int4range(session_number, session_number, '[]') WITH &&)
  WHERE (state IN ('waiting', 'offered', 'registered') AND team_name IS NULL);
CREATE UNIQUE INDEX registration_of_team ON registration (activity_id, team_name)
  WHERE state IN ('waiting', 'offered', 'registered') AND team_name IS NOT NULL;
CREATE INDEX registration_waiting ON registration (activity_id) WHERE state = 'waiting';
ALTER TABLE attendance_mark ADD CONSTRAINT "FK_1fbde8257d349899c79519a44b4" FOREIGN KEY (session_id) REFERENCES activity_session(id) ON DELETE CASCADE;
ALTER TABLE attendance_mark ADD CONSTRAINT "FK_6c65a22a842ce780e04409cf4de" FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE;
CREATE INDEX attendance_mark_by_registration ON attendance_mark (registration_id);`;

/** Kept answers speak of events; a retry after the migration is carried out anew, which registers nobody twice. */
const FORGET_KEPT_ANSWERS = `
DELETE FROM idempotency_key WHERE answer LIKE '%"placesLeft":%'`;

/** The programmes of a centre get the keys that events have had. */
const renameProgrammes = (from: (word: string) => string, to: (word: string) => string) => `
UPDATE centre SET programmes = (
  SELECT coalesce(jsonb_agg(jsonb_set(p, '{key}', to_jsonb(CASE p ->> 'key'
    ${['briefing', 'project', 'debate', 'course'].map((word) => `WHEN '${from(word)}' THEN '${to(word)}'`).join(' ')}
    ELSE p ->> 'key' END)) ORDER BY place), '[]')
  FROM jsonb_array_elements(programmes) WITH ORDINALITY AS list(p, place))`;
const singular = (word: string) => word;
const plural = (word: string) => `${word}s`;

const ASSERT_ALL_ARE_EVENTS = `
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM activity_session WHERE number > 1 OR booking_id IS NULL) OR EXISTS (SELECT 1 FROM attendance_mark)
    OR EXISTS (SELECT 1 FROM registration WHERE person_id IS NULL OR team_name IS NOT NULL OR session_number IS NOT NULL)
    OR EXISTS (SELECT 1 FROM activity WHERE programme NOT IN ('briefing', 'project', 'debate', 'course'))
  THEN RAISE EXCEPTION 'There are activities that are more than an event. Going back would lose them.';
  END IF;
END $$`;

const UNGUARD = `
DROP TABLE attendance_mark;
DROP INDEX registration_waiting, registration_of_team;
ALTER TABLE registration DROP CONSTRAINT registration_once;
ALTER TABLE registration DROP CONSTRAINT registration_subject;
ALTER TABLE registration DROP CONSTRAINT "FK_32f4ce2a26b59f26178f25cb3f6";
ALTER TABLE registration DROP CONSTRAINT "FK_bceaf7cd02c4cec867a0b54cc36";
ALTER TABLE seat_claim DROP CONSTRAINT seat_claim_once;
ALTER TABLE seat_claim DROP CONSTRAINT "FK_ebe5a71af2b64a1151a7d3ce872";
ALTER TABLE activity_seat DROP CONSTRAINT "FK_ba7e0e4c1a864de7c3fa3ea6b30";
ALTER TABLE activity DROP CONSTRAINT "FK_5e8acda4056354cc1db64768650";
ALTER TABLE activity DROP CONSTRAINT "FK_56f37eb9f955ed21e19c337abe1";
ALTER TABLE activity DROP CONSTRAINT "FK_fbdb6932b0874b9248e7852cffe";
ALTER TABLE activity DROP CONSTRAINT activity_seats;`;

const EMPTY = `
ALTER TABLE registration ALTER person_id SET NOT NULL;
ALTER TABLE registration DROP COLUMN team_name;
ALTER TABLE registration DROP COLUMN guest_name;
ALTER TABLE registration DROP COLUMN session_number;
ALTER TABLE seat_claim DROP COLUMN sessions;
ALTER TABLE activity ADD booking_id uuid;
UPDATE activity a SET booking_id = s.booking_id FROM activity_session s WHERE s.activity_id = a.id;
ALTER TABLE activity ALTER booking_id SET NOT NULL;
DROP TABLE activity_session;
ALTER TABLE activity DROP COLUMN organisation_id;
ALTER TABLE activity DROP COLUMN person_id;`;

const RENAME_BACK = `
ALTER INDEX registration_in_queue RENAME TO registration_in_line;
ALTER TABLE registration RENAME COLUMN activity_id TO event_id;
ALTER INDEX seat_claim_by_registration RENAME TO place_claim_by_registration;
ALTER TABLE seat_claim RENAME CONSTRAINT "FK_897cb0537a9d6e77ec791260648" TO "FK_e0cf3c98d54d9ed264926a1a700";
ALTER TABLE seat_claim RENAME CONSTRAINT "PK_seat_claim" TO "PK_ebefb5126b54428afbf6f6fe270";
ALTER TABLE seat_claim RENAME COLUMN activity_id TO event_id;
ALTER TABLE seat_claim RENAME TO place_claim;
ALTER TABLE activity_seat RENAME CONSTRAINT "PK_activity_seat" TO "PK_4dd4ba3cbae65a94b4077e4c395";
ALTER TABLE activity_seat RENAME COLUMN activity_id TO event_id;
ALTER TABLE activity_seat RENAME TO event_place;
ALTER TABLE activity RENAME CONSTRAINT "PK_activity" TO "PK_30c2f3bbaf6d34a55f8ae6e4614";
ALTER TABLE activity RENAME CONSTRAINT activity_state TO event_state;
ALTER TABLE activity RENAME COLUMN seats TO places;
ALTER TABLE activity RENAME TO event;`;

const GUARD_EVENTS = `
ALTER TABLE event ADD CONSTRAINT event_places CHECK (places BETWEEN 1 AND 1000);
ALTER TABLE event ADD CONSTRAINT event_programme CHECK (programme IN ('briefing', 'project', 'debate', 'course'));
ALTER TABLE event ADD CONSTRAINT "FK_716f35f3a0cf10115e3eb5908b1" FOREIGN KEY (booking_id) REFERENCES booking(id) ON DELETE CASCADE;
ALTER TABLE event ADD CONSTRAINT "FK_2ae3eb0d94f46dfe5473b4faa6b" FOREIGN KEY (centre_id) REFERENCES centre(id);
CREATE UNIQUE INDEX event_of_booking ON event (booking_id) WHERE state = 'open';
ALTER TABLE event_place ADD CONSTRAINT "FK_63e13a7cb8dce01a65dcec535fd" FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
ALTER TABLE place_claim ADD CONSTRAINT "FK_d2e85bc0e25f38f15926c467f44"
  FOREIGN KEY (event_id, seat) REFERENCES event_place(event_id, seat);
CREATE UNIQUE INDEX place_claim_once ON place_claim (event_id, seat) WHERE live;
ALTER TABLE registration ADD CONSTRAINT "FK_e273290b4292fe15ea3b0d03511" FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
CREATE UNIQUE INDEX registration_once ON registration (event_id, person_id) WHERE state IN ('waiting', 'offered', 'registered');`;

/** What people register for is an activity with sessions. Each event becomes one with a single session. */
export class TurnEventsIntoActivities1796010000000 implements MigrationInterface {
  readonly name = 'TurnEventsIntoActivities1796010000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [DROP_EVENT_CONSTRAINTS, RENAME, FILL, GUARD, FORGET_KEPT_ANSWERS])
      await runner.query(statements);
    await runner.query(renameProgrammes(plural, singular));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statements of [ASSERT_ALL_ARE_EVENTS, UNGUARD, EMPTY, RENAME_BACK, GUARD_EVENTS])
      await runner.query(statements);
    await runner.query(renameProgrammes(singular, plural));
  }
}
