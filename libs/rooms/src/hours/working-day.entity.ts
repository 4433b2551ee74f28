import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from './opening-hours.js';

/** A day that differs from its weekday: a holiday, or a day that was moved by law or decree. */
@Entity('working_day')
@Check('working_day_kind', `kind IN ('holiday', 'day_off_moved', 'working_day_moved')`)
export class WorkingDayRecord {
  @PrimaryColumn('text')
  calendar: string;

  @PrimaryColumn('date')
  date: string;

  @Column('text')
  kind: CalendarDay['kind'];

  @Column('jsonb')
  names: LocalizedText;

  /** The law or decree. */
  @Column('text')
  source: string;

  @Column('boolean')
  confirmed: boolean;
}
