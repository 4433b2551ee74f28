import type { LocalizedText } from '@birlik/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The names of an organisation from a day on. A booking shows those of its own day. */
@Entity('organisation_name')
export class OrganisationNameRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('organisation')
  organisationId: string;

  @PrimaryColumn('date')
  validFrom: string;

  @Column('jsonb')
  names: LocalizedText;
}
