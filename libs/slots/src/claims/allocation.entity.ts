import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A live claim on one atomic space: of a booking, a hold, a closure. All of them are rows here, under one constraint,
 * so that no two can overlap whichever way they came. Every row carries the centre, so the table can be partitioned.
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
// Reads of availability bound how far back a claim can have started by this longest one.
@Check('allocation_at_most_a_day', `starts < ends AND ends - starts <= interval '24 hours'`)
@Check('allocation_of_something', 'booking_id IS NOT NULL OR closure_id IS NOT NULL')
@Index('allocation_by_space', { synchronize: false })
@Index('allocation_by_booking', ['bookingId'])
@Index('allocation_by_closure', ['closureId'], { where: 'closure_id IS NOT NULL' })
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

  /** The person who sits there, for desks: one desk at a time. */
  @Column('uuid', { nullable: true })
  deskPersonId: string | null;

  @Column('timestamptz')
  starts: Date;

  @Column('timestamptz')
  ends: Date;

  /** Of a hold: it takes nothing any more from then on, whether or not somebody has written so. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** False once cancelled, released or declined; then it takes nothing. */
  @Column('boolean', { default: true })
  live: boolean;
}
