import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who may not book in a centre for a while. The person reads the reason. */
@Entity('block')
@Index('block_once', { synchronize: false })
export class BlockRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  /** The last day, by the wall of the centre; null until somebody lifts it. */
  @Column('date', { nullable: true })
  until: string | null;

  @Column('text')
  reason: string;

  /** Name of the actor. */
  @Column('text')
  blockedBy: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  blockedAt: Date;

  @Column('text', { nullable: true })
  liftedBy: string | null;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;
}
