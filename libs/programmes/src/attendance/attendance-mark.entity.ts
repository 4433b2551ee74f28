import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ATTENDANCE_MARKS, type AttendanceMark, CAME } from './attendance.js';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** Whether the people of a registration came to a session, and who recorded it. */
@Entity('attendance_mark')
@Check('attendance_mark_word', `mark IN (${words(ATTENDANCE_MARKS)})`)
@Check('attendance_mark_people', `(mark IN (${words(CAME)})) = (people > 0)`)
@Index('attendance_mark_by_registration', ['registrationId'])
export class AttendanceMarkRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('activity_session', { onDelete: 'CASCADE' })
  sessionId: string;

  @PrimaryColumn('uuid')
  @ForeignKey('registration', { onDelete: 'CASCADE' })
  registrationId: string;

  @Column('text')
  mark: AttendanceMark;

  @Column('int')
  people: number;

  @Column('text')
  markedBy: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  markedAt: Date;
}
