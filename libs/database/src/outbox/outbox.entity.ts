import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that must follow a change; written in the change's own transaction, relayed by the worker. */
@Entity('outbox')
@Index('outbox_waiting', { synchronize: false })
export class OutboxEvent {
  /** Order of writing; gaps and late commits happen, so readers follow `relayedSeq`. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  centreId: string;

  /** What happened, `booking.changed`. */
  @Column('text')
  topic: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;

  /** Place in the one order that live views see; null until relayed. */
  @Index('outbox_by_relay', { unique: true })
  @Column('bigint', { nullable: true })
  relayedSeq: string | null;
}
