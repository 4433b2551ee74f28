import type { LocalizedText } from '@birlik/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A body that may hold rooms. Type and name are data with dates: the law renames such bodies, code must not care. */
@Entity('organisation')
@Index('organisation_by_key', ['centreId', 'key'], { unique: true })
export class OrganisationRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('text')
  key: string;

  @Column('text')
  type: string;

  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('jsonb')
  names: LocalizedText;

  @Column('text', { default: 'city' })
  level: string;

  /** Stands in for a body whose real name the centre has yet to give. */
  @Column('boolean', { default: false })
  example: boolean;

  @Column('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validTo: string | null;
}
