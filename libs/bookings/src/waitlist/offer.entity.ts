import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A free slot that is held for a person of the waitlist until a deadline. The hold is an ordinary booking.
 */
@Entity('offer')
@Check('offer_state', `state IN ('open', 'accepted', 'declined', 'lapsed')`)
@Index('offer_open_once', ['entryId'], { unique: true, where: `state = 'open'` })
export class OfferRecord {
  /** Id of the hold; it is also the id of the offer. */
  @PrimaryColumn('uuid')
  @ForeignKey('booking', { onDelete: 'CASCADE' })
  bookingId: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('waitlist_entry', { onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @ForeignKey('person')
  @Column('uuid')
  personId: string;

  @Column('text', { default: 'open' })
  state: string;

  @Column('timestamptz')
  deadline: Date;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
