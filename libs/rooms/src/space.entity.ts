import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Approval, SpaceKind } from './space.js';

/**
 * A desk or a room, or one unit of a counted thing: a projector is taken under the same constraint as the room it stands
 * in. A divisible room names its parts, which are spaces of their own.
 */
@Entity('space')
@Check('space_kind', `kind IN ('desk', 'room', 'unit')`)
@Check(
  'space_place',
  `(kind = 'unit') = (equipment_key IS NOT NULL) AND (kind = 'unit') = (floor_id IS NULL)`,
)
@Check('space_approval', `approval IN ('none', 'required')`)
@Check('space_capacity', 'capacity >= 1')
@Index('space_by_code', ['centreId', 'code'], { unique: true })
export class SpaceRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('floor')
  @Column('uuid', { nullable: true })
  floorId: string | null;

  @Column('text')
  code: string;

  @Column('text')
  kind: SpaceKind | 'unit';

  /** For a unit: the equipment it is one of. */
  @Column('text', { nullable: true })
  equipmentKey: string | null;

  @Column('jsonb', { nullable: true })
  names: LocalizedText | null;

  @Column('text')
  area: string;

  @Column('int', { default: 1 })
  capacity: number;

  @Column('text', { array: true, default: [] })
  features: string[];

  @Column('uuid', { array: true, default: [] })
  partIds: string[];

  @Column('int', { array: true })
  at: number[];

  /** Whether a booking is confirmed at once or waits for staff. */
  @Column('text', { default: 'none' })
  approval: Approval;

  @Column('timestamptz', { nullable: true })
  activeTo: Date | null;
}
