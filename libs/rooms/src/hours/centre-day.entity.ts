import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day on which one centre differs from its weekday and from its working calendar. */
@Entity('centre_day')
@Check('centre_day_kind', `kind IN ('holiday', 'day_off_moved', 'working_day_moved', 'special')`)
export class CentreDayRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('centre')
  centreId: string;

  @PrimaryColumn('date')
  date: string;

  @Column('text')
  kind: string;

  /** `HH:MM-HH:MM` of that day; null uses the hours of the kind of day. */
  @Column('jsonb', { nullable: true })
  hours: string[] | null;

  @Column('jsonb')
  names: LocalizedText;

  @Column('text')
  madeBy: string;
}
