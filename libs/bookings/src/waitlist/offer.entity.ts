import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A freed slot that is held for somebody of the waitlist until a deadline; the hold is a booking like any other. */
@Entity('offer')
@Check('offer_state', `state IN ('open', 'accepted', 'declined', 'lapsed')`)
@Index('offer_open_once', ['entryId'], { unique: true, where: `state = 'open'` })
export class OfferRecord {
  /** The hold, which is the offer's own id. */
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
