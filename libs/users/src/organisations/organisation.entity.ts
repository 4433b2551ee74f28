import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An organisation that may book rooms. Its names stand in `organisation_name`, because laws rename such bodies. */
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

  @Column('text', { default: 'city' })
  level: string;

  /** True for a placeholder until the centre gives the real name. */
  @Column('boolean', { default: false })
  example: boolean;

  @Column('date')
  validFrom: string;

  /** The last day; null while it goes on. An organisation is ended, never deleted. */
  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  contactName: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  contactPhone: string | null;

  @Column('text', { nullable: true })
  contactEmail: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
