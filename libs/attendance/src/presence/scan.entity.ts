import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One attempt to prove presence, accepted or refused. A repeated scan is stored once. */
@Entity('scan')
@Index('scan_once', ['centreId', 'nonce'], { unique: true })
@Index('scan_by_subject', ['subjectId'])
@Index('scan_by_age', ['at'])
@Index('scan_wrong', ['centreId', 'at'], { where: `outcome = 'wrong_code'` })
export class ScanRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  /** Id of the booking or session. */
  @Column('uuid')
  subjectId: string;

  @Column('text')
  nonce: string;

  @Column('text')
  via: string;

  /** `checked_in`, or the code of the refusal. */
  @Column('text')
  outcome: string;

  @Column('text')
  actor: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  at: Date;
}
