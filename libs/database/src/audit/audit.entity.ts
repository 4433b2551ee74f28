import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Who did what and when. Rows are written in the transaction of the action. The worker then seals them into a
 * hash chain, which reveals later edits, removals and reordering.
 */
@Entity('audit')
@Index('audit_unsealed', { synchronize: false })
@Index('audit_chain', { synchronize: false })
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  centreId: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  at: Date;

  /** `person:<id>` or `system:<name>`. */
  @Column('text')
  actor: string;

  /** `booking.created`, `booking.checked_in` … */
  @Column('text')
  action: string;

  @Column('uuid')
  subjectId: string;

  @Column('jsonb', { default: {} })
  facts: object;

  /** Position in the centre's chain; null until sealed. */
  @Column('bigint', { nullable: true })
  seq: string | null;

  /** SHA-256 over the previous hash and this row. */
  @Column('bytea', { nullable: true })
  hash: Buffer | null;
}
