import { Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A claim on one seat of an activity: of somebody who is registered, or of an offer. It covers one session, or all of them, also
 * those that are added later. The constraint lets no seat have two owners in a session, and the reference lets no seat be claimed
 * that is not there.
 */
@Entity('seat_claim')
@ForeignKey('activity_seat', ['activityId', 'seat'], ['activityId', 'seat'])
@Exclusion('seat_claim_once', `USING gist (activity_id WITH =, seat WITH =, sessions WITH &&) WHERE (live)`)
@Index('seat_claim_by_registration', ['registrationId'])
export class SeatClaimRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  activityId: string;

  @Column('int')
  seat: number;

  /** Numbers of sessions: one, or all from the first on. */
  @Column('int4range')
  sessions: string;

  @ForeignKey('registration', { onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId: string;

  /** Of an offer: it takes nothing any more from then on, whether or not somebody has written so. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  /** False once it was given back; then it takes nothing. */
  @Column('boolean', { default: true })
  live: boolean;
}
