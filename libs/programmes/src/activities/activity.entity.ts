import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '@birlik/kernel';
import { ACTIVITY_STATES, type ActivityState } from './activity.js';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** Something that people register for. Its sessions have time and place. */
@Entity('activity')
@Check('activity_state', `state IN (${words(ACTIVITY_STATES)})`)
@Check('activity_seats', 'seats BETWEEN 1 AND 1000')
export class ActivityRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  /** Key of a programme of the centre. */
  @Column('text')
  programme: string;

  @Column('jsonb')
  names: LocalizedText;

  /** Number of rows in `activity_seat`. */
  @Column('int')
  seats: number;

  @Column('text', { default: 'open' })
  state: ActivityState;

  @ForeignKey('person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  madeBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
