import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A claim of a booking, a hold or a closure on one atomic space. All claims are in this table under one
 * constraint, so no two live claims can overlap. Every row has the centre id, so that the table can be
 * partitioned.
 */
@Entity('allocation')
@Exclusion(
  'allocation_space_once',
  `USING gist (centre_id WITH =, space_id WITH =, tstzrange(starts, ends, '[)') WITH &&) WHERE (live)`,
)
@Exclusion(
  'allocation_one_desk_a_person',
  `USING gist (centre_id WITH =, desk_person_id WITH =, tstzrange(starts, ends, '[)') WITH &&) WHERE (live AND desk_person_id IS NOT NULL)`,
)
// The longest claim. Availability queries use it to limit how far back they search.
@Check('allocation_at_most_a_day', `starts < ends AND ends - starts <= interval '24 hours'`)
@Check('allocation_of_something', 'booking_id IS NOT NULL OR closure_id IS NOT NULL')
@Index('allocation_by_space', { synchronize: false })
@Index('allocation_by_booking', ['bookingId'])
@Index('allocation_by_closure', ['closureId'], { where: 'closure_id IS NOT NULL' })
@Index('allocation_kept', ['queueFrom'], { where: 'live AND queue_from IS NOT NULL' })
export class AllocationRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  centreId: string;

  @ForeignKey('space')
  @Column('uuid')
  spaceId: string;

  @ForeignKey('booking', { onDelete: 'CASCADE', deferrable: 'INITIALLY DEFERRED' })
  @Column('uuid', { nullable: true })
  bookingId: string | null;

  @Column('uuid', { nullable: true })
  closureId: string | null;

  /** For a desk: the person who uses it. A person can use one desk at a time. */
  @Column('uuid', { nullable: true })
  deskPersonId: string | null;

  @Column('timestamptz')
  starts: Date;

  @Column('timestamptz')
  ends: Date;

  /** For a hold: it claims nothing after this instant, even before the worker records its end. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /**
   * For what a booking has given up while others wait for it: from this instant the queue may take it. Until
   * `expiresAt` nobody else may.
   */
  @Column('timestamptz', { nullable: true })
  queueFrom: Date | null;

  /** False after cancellation, release or refusal; then it claims nothing. */
  @Column('boolean', { default: true })
  live: boolean;
}
