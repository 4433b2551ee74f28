import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ABSENCE_STATES, type AbsenceState } from './absence.js';

/** The record that nobody came to a booking, with the appeal of the person and the answer of a manager. */
@Entity('absence')
@Check('absence_state', `state IN (${ABSENCE_STATES.map((s) => `'${s}'`).join(', ')})`)
@Index('absence_by_person', ['personId', 'missedAt'])
@Index('absence_appealed', ['centreId', 'appealedAt'], { where: `state = 'appealed'` })
export class AbsenceRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('booking', { onDelete: 'CASCADE' })
  bookingId: string;

  @ForeignKey('centre')
  @Column('uuid')
  centreId: string;

  @ForeignKey('person')
  @Column('uuid')
  personId: string;

  /** Kind of the booked space: desk or room. */
  @Column('text')
  kind: string;

  @Column('timestamptz')
  missedAt: Date;

  @Column('text', { default: 'counts' })
  state: AbsenceState;

  /** Text of the appeal. */
  @Column('text', { nullable: true })
  appeal: string | null;

  @Column('timestamptz', { nullable: true })
  appealedAt: Date | null;

  /** Answer of the manager. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { nullable: true })
  resolvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;
}
