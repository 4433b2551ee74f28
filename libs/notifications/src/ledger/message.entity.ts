import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The ledger: one row for each message that a person is to get by one channel about one version of a booking or registration. A row
 * is planned in the transaction of the change that asks for it, and voided in the transaction of the change that makes it untrue.
 */
@Entity('message')
@Check('message_state', `state IN ('planned', 'claimed', 'sent', 'void', 'failed')`)
@Index('message_once', ['subjectId', 'subjectVersion', 'kind', 'recipientId', 'channel'], { unique: true })
@Index('message_due', ['plannedAt'], { where: `state = 'planned'` })
@Index('message_in_hand', ['claimedAt'], { where: `state = 'claimed'` })
@Index('message_by_recipient', ['recipientId', 'plannedAt'])
export class MessageRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  /** The booking or the registration that it is about. */
  @Column('uuid')
  subjectId: string;

  @Column('int')
  subjectVersion: number;

  @Column('text')
  kind: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  recipientId: string;

  @Column('text')
  channel: string;

  @Column('timestamptz')
  plannedAt: Date;

  /** From when on it would be untrue and must not be sent any more; null when it stays true. */
  @Column('timestamptz', { nullable: true })
  validUntil: Date | null;

  @Column('text', { default: 'planned' })
  state: string;

  /** What the text is made of: times, names of spaces and of the centre. No names of people. */
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
