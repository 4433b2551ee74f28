import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ALIVE, MOST_PEOPLE, REGISTRATION_STATES, type RegistrationState } from './registration.js';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** Somebody, or a group, who has places of an event or waits for them. */
@Entity('registration')
@Check('registration_state', `state IN (${words(REGISTRATION_STATES)})`)
@Check('registration_people', `people BETWEEN 1 AND ${MOST_PEOPLE}`)
@Check('registration_deadline', `(state = 'offered') = (deadline IS NOT NULL)`)
@Index('registration_once', ['eventId', 'personId'], { unique: true, where: `state IN (${words(ALIVE)})` })
@Index('registration_in_line', ['eventId', 'rank'])
@Index('registration_by_person', ['personId', 'createdAt'])
@Index('registration_offered', ['deadline'], { where: `state = 'offered'` })
export class RegistrationRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('event', { onDelete: 'CASCADE' })
  @Column('uuid')
  eventId: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('person')
  @Column('uuid')
  personId: string;

  /** All of them get places, or none. */
  @Column('int', { default: 1 })
  people: number;

  @Column('text')
  state: RegistrationState;

  /** Their number in the order of the event, given under its lock; a new one when they let an offer lapse. */
  @Column('int')
  rank: number;

  @Column('int', { default: 0 })
  lapses: number;

  /** Of an offer: the places are held until then, whether or not somebody has written so. */
  @Column('timestamptz', { nullable: true })
  deadline: Date | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
