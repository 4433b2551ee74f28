import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A counted thing that is reserved with a room. */
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

  /** A thing, or somebody of the staff: an interpreter, a moderator. */
  @Column('text', { default: 'thing' })
  kind: 'thing' | 'staff';

  @Column('int')
  count: number;
}
