import type { LocalizedText } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EVENT_STATES, type EventState, PROGRAMMES, type Programme } from './event.js';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** A meeting that people register for; place and time are those of its booking. */
@Entity('event')
@Check('event_state', `state IN (${words(EVENT_STATES)})`)
@Check('event_programme', `programme IN (${words(PROGRAMMES)})`)
@Check('event_places', 'places BETWEEN 1 AND 1000')
// One event in a booking; one that was cancelled by mistake can be made anew.
@Index('event_of_booking', ['bookingId'], { unique: true, where: `state = 'open'` })
export class EventRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('booking', { onDelete: 'CASCADE' })
  @Column('uuid')
  bookingId: string;

  @Column('text')
  programme: Programme;

  @Column('jsonb')
  names: LocalizedText;

  /** How many rows of `event_place` it has. */
  @Column('int')
  places: number;

  @Column('text', { default: 'open' })
  state: EventState;

  @Column('text')
  madeBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
