import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Approval, SpaceKind } from './space.js';

/**
 * A desk, a room, or one unit of equipment: a projector is claimed under the same constraint as a room. A
 * divisible room names its parts, which are spaces too.
 */
@Entity('space')
@Check('space_kind', `kind IN ('desk', 'room', 'unit')`)
@Check(
  'space_place',
  `(kind = 'unit') = (equipment_key IS NOT NULL) AND (kind = 'unit') = (floor_id IS NULL)`,
)
@Check('space_approval', `approval IN ('none', 'required')`)
@Check('space_capacity', 'capacity >= 1')
@Check('space_buffers', 'setup_minutes BETWEEN 0 AND 240 AND clear_minutes BETWEEN 0 AND 240')
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

  /** For a unit: the key of its equipment. */
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

  /** Whether bookings are confirmed at once or need approval by staff. */
  @Column('text', { default: 'none' })
  approval: Approval;

  /** Set-up time before a booking, in minutes; it is part of the claim. */
  @Column('int', { default: 0 })
  setupMinutes: number;

  /** Clear-up time after a booking, in minutes. */
  @Column('int', { default: 0 })
  clearMinutes: number;

  /** Increases when a new sticker is printed; older stickers become invalid. */
  @Column('int', { default: 1 })
  sticker: number;

  @Column('timestamptz', { nullable: true })
  activeTo: Date | null;
}
