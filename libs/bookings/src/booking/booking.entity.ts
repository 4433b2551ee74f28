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
@Index('booking_by_pass', ['passCode'])
export class BookingRecord {
  @PrimaryColumn('uuid')
  id: string;

  /** Random: it follows from nothing else. */
  @Column('text')
  passCode: string;

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

  /** Name of a walk-in without an account. */
  @Column('text', { nullable: true })
  guestName: string | null;

  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  madeBy: string;

  @Column('text', { nullable: true })
  title: string | null;

  /** Requested spaces; allocations refer to their atomic parts. */
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

  /** The scan that checked the booking in. A repeated scan with the same nonce changes nothing. */
  @Column('text', { nullable: true })
  checkInNonce: string | null;

  @Column('timestamptz', { nullable: true })
  checkedOutAt: Date | null;

  @Column('timestamptz', { nullable: true })
  undoUntil: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** When it was cancelled, declined or lapsed. */
  @Column('timestamptz', { nullable: true })
  droppedAt: Date | null;

  /** Who cancelled it, as the audit names them: they may take it back. */
  @Column('text', { nullable: true })
  cancelledBy: string | null;

  @Column('boolean', { default: false })
  walkIn: boolean;

  /** The series that this booking is a date of. */
  @ForeignKey('series')
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  /** The date within the series; it stays the same when the booking moves. */
  @Column('date', { nullable: true })
  seriesDate: string | null;

  /** True for a date of a series whose times were chosen for it alone. */
  @Column('boolean', { default: false })
  hasOwnTimes: boolean;

  /** Equipment and counts. */
  @Column('jsonb', { default: [] })
  equipment: object;

  /** Consecutive parts in different spaces; empty when the booking stays in one place. */
  @Column('jsonb', { default: [] })
  legs: object;

  /** Number of people. */
  @Column('int', { default: 1 })
  people: number;

  /** For a hold: it claims nothing after this instant, even before the worker records its end. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  /** True when the owner had never visited the centre before this booking. */
  @Column('boolean', { default: false })
  newcomer: boolean;

  /** When the owner asked for more grace; allowed once. */
  @Column('timestamptz', { nullable: true })
  onMyWayAt: Date | null;

  /** An outage took so much of its grace that nobody can be blamed for not coming. */
  @Column('boolean', { default: false })
  excused: boolean;

  /** As it was when it was last agreed to, where a change has made it something else since. */
  @Column('jsonb', { nullable: true })
  approved: object | null;

  /** As it was before staff answered the request, for as long as the answer can be undone. */
  @Column('jsonb', { nullable: true })
  beforeAnswer: object | null;

  /** The policy values it was made under. */
  @Column('jsonb', { default: {} })
  checkInTimes: object;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
