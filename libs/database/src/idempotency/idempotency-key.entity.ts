import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer that a write gave, kept in the write's own transaction so that a retry gets the same one. */
@Entity('idempotency_key')
export class IdempotencyKeyRecord {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  key: string;

  /** Operation and body, hashed: the same key with another request is refused. */
  @Column('bytea')
  fingerprint: Buffer;

  @Column('text')
  answer: string;

  @Index('idempotency_key_by_age')
  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
