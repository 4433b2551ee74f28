import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A counted thing that is booked with a room. */
@Entity('equipment')
@Check('equipment_count', 'count >= 0')
@Check('equipment_kind', `kind IN ('thing', 'staff')`)
export class EquipmentRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('centre')
  centreId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('jsonb')
  names: LocalizedText;

  /** A thing, or a member of staff such as an interpreter or a moderator. */
  @Column('text', { default: 'thing' })
  kind: 'thing' | 'staff';

  @Column('int')
  count: number;
}
