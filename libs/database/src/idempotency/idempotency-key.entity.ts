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

  /** Null when so much was kept for the person already that there was no room for it. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Index('idempotency_key_by_age')
  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
