import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A period in which spaces cannot be booked. Its claims are rows of `allocation`. */
@Entity('closure')
@Check('closure_order', 'starts < ends')
@Index('closure_by_centre', ['centreId', 'starts'])
export class ClosureRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('uuid', { array: true })
  spaceIds: string[];

  @Column('timestamptz')
  starts: Date;

  @Column('timestamptz')
  ends: Date;

  @Column('jsonb')
  reason: LocalizedText;

  @Column('text')
  madeBy: string;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
