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

  /** Minutes before a booking in which the space is made ready: they belong to its claim. */
  @Column('int', { default: 0 })
  setupMinutes: number;

  /** Minutes after a booking in which it is cleared. */
  @Column('int', { default: 0 })
  clearMinutes: number;

  /** Goes up when the sticker on the desk is printed anew: the old one proves nothing from then on. */
  @Column('int', { default: 1 })
  sticker: number;

  @Column('timestamptz', { nullable: true })
  activeTo: Date | null;
}
