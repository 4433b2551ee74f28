import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A counted thing that is reserved with a room. */
@Entity('equipment')
@Check('equipment_count', 'count >= 0')
export class EquipmentRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('centre')
  centreId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('jsonb')
  names: LocalizedText;

  @Column('int')
  count: number;
}
