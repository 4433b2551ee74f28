import type { LocalizedText } from '@birlik/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A storey with its plan. */
@Entity('floor')
@Index('floor_by_key', ['centreId', 'key'], { unique: true })
export class FloorRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('text')
  key: string;

  @Column('int')
  level: number;

  @Column('jsonb')
  names: LocalizedText;

  @Column('jsonb')
  plan: object;
}
