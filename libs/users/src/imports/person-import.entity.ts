import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file of people that a manager has imported. */
@Entity('person_import')
@Index('person_import_by_centre', ['centreId', 'importedAt'])
export class PersonImportRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @Column('text')
  fileName: string;

  /** How many people were new. */
  @Column('integer')
  added: number;

  /** How many rows were not: known already, twice in the file, or wrong. */
  @Column('integer')
  leftOut: number;

  /** How many of the new were removed again. */
  @Column('integer', { default: 0 })
  removed: number;

  /** Id of the manager. */
  @Column('uuid')
  importedBy: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  importedAt: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
