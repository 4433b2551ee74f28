import type { LocalizedText } from '@birlik/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An organisation that may book rooms. Type and name are dated data, because laws rename such bodies. */
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

  /** True for a placeholder until the centre gives the real name. */
  @Column('boolean', { default: false })
  example: boolean;

  @Column('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validTo: string | null;
}
