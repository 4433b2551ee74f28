import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A six-digit code that was sent to a person. The digits are stored nowhere: they follow from the id and the key of the
 * installation. A person has one live code of each purpose.
 */
@Entity('account_code')
@Check('account_code_purpose', `purpose IN ('verify', 'reset', 'change')`)
@Index('account_code_live', ['personId', 'purpose'], { unique: true, where: 'ended_at IS NULL' })
export class AccountCodeRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  purpose: string;

  /** The mail address or the phone that it was sent to, and that its digits prove. */
  @Column('text')
  address: string;

  @Column('int', { default: 0 })
  tries: number;

  @Index('account_code_by_time')
  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** When it was used, or when a newer one took its place. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
