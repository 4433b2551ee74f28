import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WAITLIST_STATES, type WaitlistState } from './waitlist-entry.js';

/** A person or a group that wants a taken slot. */
@Entity('waitlist_entry')
@Check('waitlist_entry_state', `state IN (${WAITLIST_STATES.map((s) => `'${s}'`).join(', ')})`)
@Check('waitlist_entry_order', 'starts < ends')
@Check('waitlist_entry_people', 'people >= 1')
@Index('waitlist_waiting', ['centreId', 'rank'], { where: `state = 'waiting'` })
@Index('waitlist_by_person', ['personId', 'starts'])
export class WaitlistEntryRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('person')
  @Column('uuid')
  personId: string;

  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  kind: string;

  /** Ids of acceptable spaces; an empty list accepts any space of the kind. */
  @Column('uuid', { array: true, default: [] })
  spaceIds: string[];

  @Column('text', { array: true, default: [] })
  features: string[];

  @Column('timestamptz')
  starts: Date;

  @Column('timestamptz')
  ends: Date;

  /** Number of adjacent desks for a group, or of seats in a room. */
  @Column('int', { default: 1 })
  people: number;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { default: 'waiting' })
  state: WaitlistState;

  /** Position key: the time of joining, or of the last expired offer. */
  @Column('timestamptz', { default: () => 'birlik_now()' })
  rank: Date;

  @Column('int', { default: 0 })
  lapses: number;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
