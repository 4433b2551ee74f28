import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SpaceKind } from './space.js';

/** A desk or a room. A divisible room names its parts, which are spaces of their own. */
@Entity('space')
@Check('space_kind', `kind IN ('desk', 'room')`)
@Check('space_capacity', 'capacity >= 1')
@Index('space_by_code', ['centreId', 'code'], { unique: true })
export class SpaceRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('floor')
  @Column('uuid')
  floorId: string;

  @Column('text')
  code: string;

  @Column('text')
  kind: SpaceKind;

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

  @Column('timestamptz', { nullable: true })
  activeTo: Date | null;
}
