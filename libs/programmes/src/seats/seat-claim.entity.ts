import { Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A claim of a registration or an offer on one seat. It covers one session, or all sessions including later
 * ones. A constraint prevents two claims on a seat in one session, and a foreign key prevents claims on
 * missing seats.
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

  /** Range of session numbers: one, or all. */
  @Column('int4range')
  sessions: string;

  @ForeignKey('registration', { onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId: string;

  /** For an offer: it claims nothing after this instant, even before the worker records its end. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  /** False after the seat was given back; then it claims nothing. */
  @Column('boolean', { default: true })
  live: boolean;
}
