import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A period in which nobody could check in: no power, no network, closed doors. Grace clocks stop during it.
 */
@Entity('outage')
@Check('outage_order', 'ends IS NULL OR starts <= ends')
@Index('outage_open_once', ['centreId'], { unique: true, where: 'ends IS NULL' })
export class OutageRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  starts: Date;

  @Column('timestamptz', { nullable: true })
  ends: Date | null;

  @Column('jsonb')
  reason: LocalizedText;

  @Column('text')
  madeBy: string;
}
