import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BOOKING_STATES, type BookingState } from './booking.js';

/** Mapping only; what a booking may do is in `booking.ts`. */
@Entity('booking')
@Check('booking_state', `state IN (${BOOKING_STATES.map((s) => `'${s}'`).join(', ')})`)
@Check('booking_order', 'starts < ends')
@Check('booking_came_or_not', `NOT (state = 'no_show' AND checked_in_at IS NOT NULL)`)
@Check('booking_of_somebody', 'person_id IS NOT NULL OR guest_name IS NOT NULL')
@Index('booking_by_person', ['personId', 'starts'])
@Index('booking_by_centre', ['centreId', 'starts'])
@Index('booking_by_organisation', ['organisationId', 'starts'], { where: 'organisation_id IS NOT NULL' })
@Index('booking_by_series', ['seriesId', 'seriesDate'], { where: 'series_id IS NOT NULL' })
@Index('booking_due', ['noShowDueAt'], { where: `state = 'confirmed'` })
@Index('booking_requested', ['noShowDueAt'], { where: `state = 'requested'` })
@Index('booking_ending', ['ends'], { where: `state = 'checked_in'` })
@Index('booking_held', ['heldUntil'], { where: `state = 'held'` })
@Index('booking_by_pass', { synchronize: false })
export class BookingRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('text')
  kind: string;

  @Column('text')
  state: BookingState;

  @ForeignKey('person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** A walk-in without an account. */
  @Column('text', { nullable: true })
  guestName: string | null;

  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  madeBy: string;

  @Column('text', { nullable: true })
  title: string | null;

  /** What was asked for; allocations are of its atomic parts. */
  @Column('uuid', { array: true })
  spaceIds: string[];

  @Column('timestamptz')
  starts: Date;

  @Column('timestamptz')
  ends: Date;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  checkInOpensAt: Date;

  @Column('timestamptz')
  noShowDueAt: Date;

  @Column('timestamptz', { nullable: true })
  checkedInAt: Date | null;

  @Column('text', { nullable: true })
  checkedInVia: string | null;

  /** The scan that checked in; the same scan sent twice is one check-in. */
  @Column('text', { nullable: true })
  checkInNonce: string | null;

  @Column('timestamptz', { nullable: true })
  checkedOutAt: Date | null;

  @Column('timestamptz', { nullable: true })
  undoUntil: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('boolean', { default: false })
  walkIn: boolean;

  /** The series it is a date of. */
  @ForeignKey('series')
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  /** Which date of its series, also after it was moved. */
  @Column('date', { nullable: true })
  seriesDate: string | null;

  /** Counted things that come with it. */
  @Column('jsonb', { default: [] })
  equipment: object;

  /** Where it goes on when one desk cannot be had for the whole time; empty when it stays in one place. */
  @Column('jsonb', { default: [] })
  legs: object;

  /** How many people come. */
  @Column('int', { default: 1 })
  people: number;

  /** Of a hold: it takes nothing any more from then on, whether or not somebody has written so. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  /** Its person had never been here when it was made. */
  @Column('boolean', { default: false })
  newcomer: boolean;

  /** When its person asked for a little more grace; that can be done once. */
  @Column('timestamptz', { nullable: true })
  onMyWayAt: Date | null;

  /** As it was when it was last agreed to, where a change has made it something else since. */
  @Column('jsonb', { nullable: true })
  approved: object | null;

  /** The policy values it was made under. */
  @Column('jsonb', { default: {} })
  checkInTimes: object;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
