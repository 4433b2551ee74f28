import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  ALIVE,
  MAX_PEOPLE_PER_REGISTRATION,
  REGISTRATION_STATES,
  type RegistrationState,
} from './registration.js';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');
const alive = `state IN (${words(ALIVE)})`;

/** A person or a group with seats in an activity or in one of its sessions, or waiting for them. */
@Entity('registration')
@Check('registration_state', `state IN (${words(REGISTRATION_STATES)})`)
@Check('registration_people', `people BETWEEN 1 AND ${MAX_PEOPLE_PER_REGISTRATION}`)
@Check('registration_deadline', `(state = 'offered') = (deadline IS NOT NULL)`)
@Check(
  'registration_subject',
  '(person_id IS NULL) <> (guest_name IS NULL) AND (team_name IS NULL OR person_id IS NOT NULL)',
)
@ForeignKey('activity_session', ['activityId', 'sessionNumber'], ['activityId', 'number'])
// A registration for all sessions excludes another one for a single session.
@Exclusion(
  'registration_once',
  `USING gist (activity_id WITH =, person_id WITH =, int4range(session_number, session_number, '[]') WITH &&)
   WHERE (${alive} AND team_name IS NULL)`,
)
@Index('registration_of_team', ['activityId', 'teamName'], {
  unique: true,
  where: `${alive} AND team_name IS NOT NULL`,
})
@Index('registration_in_queue', ['activityId', 'rank'])
@Index('registration_by_person', ['personId', 'createdAt'])
@Index('registration_offered', ['deadline'], { where: `state = 'offered'` })
@Index('registration_waiting', ['activityId'], { where: `state = 'waiting'` })
export class RegistrationRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('activity', { onDelete: 'CASCADE' })
  @Column('uuid')
  activityId: string;

  /** Null for all sessions, including those that are added later. */
  @Column('int', { nullable: true })
  sessionNumber: number | null;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  /** The person, or the contact of a team. */
  @ForeignKey('person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Name of a guest without an account. */
  @Column('text', { nullable: true })
  guestName: string | null;

  @Column('text', { nullable: true })
  teamName: string | null;

  /** Size of the group: all of them get seats, or none. */
  @Column('int', { default: 1 })
  people: number;

  @Column('text')
  state: RegistrationState;

  /**
   * Position key in the queue of the activity, assigned under its lock. A registration whose offer expires
   * gets a new one.
   */
  @Column('int')
  rank: number;

  @Column('int', { default: 0 })
  lapses: number;

  /** For an offer: the seats are held until then, even if the worker records the end later. */
  @Column('timestamptz', { nullable: true })
  deadline: Date | null;

  /** When it was cancelled, declined or lapsed. */
  @Column('timestamptz', { nullable: true })
  droppedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
