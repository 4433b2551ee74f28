import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody of the staff has opened the data of a person. The law asks for the record, and the person may read it. */
@Entity('personal_data_access')
@Check('personal_data_access_kind', `kind IN ('page', 'list')`)
@Index('personal_data_access_by_person', ['personId', 'readAt'])
export class PersonalDataAccessRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  /** Id of the person who read. */
  @Column('uuid')
  readerId: string;

  @Column('text')
  kind: 'page' | 'list';

  @Column('timestamptz', { default: () => 'birlik_now()' })
  readAt: Date;
}
