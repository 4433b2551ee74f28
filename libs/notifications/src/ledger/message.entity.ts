import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The message ledger: one row for each recipient, channel, kind, and version of a booking or registration. A
 * row is planned in the transaction of the change that causes it, and voided in the transaction of the change
 * that makes it wrong.
 */
@Entity('message')
@Check('message_state', `state IN ('planned', 'claimed', 'sent', 'void', 'failed')`)
@Index('message_once', ['subjectId', 'subjectVersion', 'kind', 'recipientId', 'channel'], { unique: true })
@Index('message_due', ['plannedAt'], { where: `state = 'planned'` })
@Index('message_in_hand', ['claimedAt'], { where: `state = 'claimed'` })
@Index('message_by_recipient', ['recipientId', 'plannedAt'])
@Index('message_by_date', { synchronize: false })
export class MessageRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  /** Id of the booking or the registration. */
  @Column('uuid')
  subjectId: string;

  @Column('int')
  subjectVersion: number;

  /** Ids of the bookings of a message about several dates of a series; null for a message about its subject alone. */
  @Column('uuid', { array: true, nullable: true })
  covers: string[] | null;

  @Column('text')
  kind: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  recipientId: string;

  @Column('text')
  channel: string;

  /** Where it goes instead of to the address of its recipient: to one that they had, or are to prove. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('timestamptz')
  plannedAt: Date;

  /** The instant from which the message is wrong and must not be sent; null when it stays correct. */
  @Column('timestamptz', { nullable: true })
  validUntil: Date | null;

  @Column('text', { default: 'planned' })
  state: string;

  /** The facts of the text: times, names of spaces and of the centre. No names of people. */
  @Column('jsonb')
  facts: object;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  problem: string | null;
}
