import type { LocalizedText } from '@birlik/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BookingPolicy } from '../rules/booking-policy.js';
import type { Area, Named } from './centre.js';
import type { Joining } from '../rules/joining.js';
import type { CentreRules } from '../rules/centre-rules.js';
import type { WeeklyHours } from '../hours/opening-hours.js';

/** One community centre. */
@Entity('centre')
export class CentreRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Index('centre_by_slug', { unique: true })
  @Column('text')
  slug: string;

  @Column('jsonb')
  names: LocalizedText;

  @Column('jsonb')
  address: LocalizedText;

  /** IANA time zone of all its wall times. */
  @Column('text')
  zone: string;

  /** Key of its working calendar. */
  @Column('text')
  calendar: string;

  @Column('jsonb')
  rules: CentreRules;

  /** Policies for some spaces, roles or organisations, in addition to the rules. */
  @Column('jsonb', { default: [] })
  policies: BookingPolicy[];

  /** First days of the terms, `MM-DD`, in order. */
  @Column('jsonb', { default: ['02-01', '09-01'] })
  terms: string[];

  /** Address ranges of the centre: whoever calls from one of them is there. */
  @Column('text', { array: true, default: [] })
  networks: string[];

  /** How people join; values that are absent have their defaults. */
  @Column('jsonb', { default: {} })
  joining: Partial<Joining>;

  @Column('jsonb')
  hours: WeeklyHours;

  @Column('jsonb', { default: [] })
  holidayHours: string[];

  @Column('jsonb')
  areas: Area[];

  @Column('jsonb')
  features: Named[];

  @Column('jsonb')
  programmes: Named[];

  /** Key of the template that the centre was created from. */
  @Column('text')
  template: string;

  /** Increases with every change of the centre or of anything in it. */
  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
