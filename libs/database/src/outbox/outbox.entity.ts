import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event of a change, written in the transaction of the change and relayed by the worker. */
@Entity('outbox')
@Index('outbox_waiting', { synchronize: false })
export class OutboxEvent {
  /** Order of writing. It has gaps and late commits, so readers use `relayedSeq`. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  centreId: string;

  /** Kind of the event: `booking.changed`. */
  @Column('text')
  topic: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;

  /** Position in the order of live views; null until relayed. */
  @Index('outbox_by_relay', { unique: true })
  @Column('bigint', { nullable: true })
  relayedSeq: string | null;
}
