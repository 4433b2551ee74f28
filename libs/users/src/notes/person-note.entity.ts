import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What staff of a centre write about a person for each other. The person gets it with their data. */
@Entity('person_note')
@Index('person_note_by_person', ['personId', 'centreId'])
export class PersonNoteRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('text')
  text: string;

  /** Id of the person. */
  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  writtenAt: Date;
}
