import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One attempt to prove presence, also when it was refused. The same scan sent twice is one row. */
@Entity('scan')
@Index('scan_once', ['centreId', 'nonce'], { unique: true })
@Index('scan_by_subject', ['subjectId'])
export class ScanRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  /** The booking or session that it was for. */
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
