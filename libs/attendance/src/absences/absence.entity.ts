import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ABSENCE_STATES, type AbsenceState } from './absence.js';

/** The fact that nobody came to a booking, and what a person said and a manager found about it. */
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

  /** Of a desk or a room. */
  @Column('text')
  kind: string;

  @Column('timestamptz')
  missedAt: Date;

  @Column('text', { default: 'counts' })
  state: AbsenceState;

  /** What the person says: «I was there». */
  @Column('text', { nullable: true })
  appeal: string | null;

  @Column('timestamptz', { nullable: true })
  appealedAt: Date | null;

  /** What the manager answers. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { nullable: true })
  resolvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;
}
