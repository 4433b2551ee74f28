import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer of a write, stored in the transaction of the write, so that a retry gets the same answer. */
@Entity('idempotency_key')
export class IdempotencyKeyRecord {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  key: string;

  /** Hash of operation and body: the same key with another request is refused. */
  @Column('bytea')
  fingerprint: Buffer;

  @Column('text')
  answer: string;

  @Index('idempotency_key_by_age')
  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
