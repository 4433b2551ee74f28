import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a person may do in a centre, or for one of its organisations. */
@Entity('role')
@Check(
  'role_kind',
  `(organisation_id IS NULL AND kind IN ('member', 'front_desk', 'manager')) OR (organisation_id IS NOT NULL AND kind IN ('organiser', 'representative'))`,
)
@Index('role_once', { synchronize: false })
export class RoleRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Index('role_by_centre')
  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  kind: string;

  /** The first day, by the wall of the centre; null means always. */
  @Column('date', { nullable: true })
  validFrom: string | null;

  /** The last day; null means without end. A role that is taken away ends with yesterday. */
  @Column('date', { nullable: true })
  validUntil: string | null;
}
