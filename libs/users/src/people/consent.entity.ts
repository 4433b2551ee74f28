import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a person agreed to what a centre does with their data: to which text, and when. */
@Entity('consent')
@Index('consent_by_person', ['personId', 'centreId'])
export class ConsentRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  /** Names the text that the person saw. */
  @Column('text')
  version: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  givenAt: Date;
}
