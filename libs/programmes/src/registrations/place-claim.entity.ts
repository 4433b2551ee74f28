import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A claim on one place of an event: of somebody who is registered, or of an offer. The index lets no place have two
 * owners whichever way they came, and the reference lets none be claimed that is not there.
 */
@Entity('place_claim')
@ForeignKey('event_place', ['eventId', 'seat'], ['eventId', 'seat'])
@Index('place_claim_once', ['eventId', 'seat'], { unique: true, where: 'live' })
@Index('place_claim_by_registration', ['registrationId'])
export class PlaceClaimRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  eventId: string;

  @Column('int')
  seat: number;

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
