import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SESSION_STATES, type SessionState } from './activity.js';

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');

/** One meeting of an activity. Either its booking gives time and place, or it has a time of its own. */
@Entity('activity_session')
@Unique('activity_session_number', ['activityId', 'number'])
@Check('activity_session_state', `state IN (${words(SESSION_STATES)})`)
@Check(
  'activity_session_time',
  '(booking_id IS NULL) = (starts IS NOT NULL) AND (starts IS NULL) = (ends IS NULL) AND (starts IS NULL OR starts < ends)',
)
// A booking has at most one session that is not cancelled.
@Index('activity_session_of_booking', ['bookingId'], { unique: true, where: `state = 'planned'` })
@Index('activity_session_by_time', ['starts'], { where: `starts IS NOT NULL AND state = 'planned'` })
export class ActivitySessionRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('activity', { onDelete: 'CASCADE' })
  @Column('uuid')
  activityId: string;

  @Column('int')
  number: number;

  @ForeignKey('booking', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  bookingId: string | null;

  /** Null when there is a booking. */
  @Column('timestamptz', { nullable: true })
  starts: Date | null;

  /** Null when there is a booking. */
  @Column('timestamptz', { nullable: true })
  ends: Date | null;

  /** Time and rooms of the booking, as the people with seats know them. */
  @Column('timestamptz', { nullable: true })
  toldStarts: Date | null;

  @Column('timestamptz', { nullable: true })
  toldEnds: Date | null;

  @Column('uuid', { array: true, nullable: true })
  toldSpaceIds: string[] | null;

  /** True when they know that the booking waits for an approval. */
  @Column('boolean', { default: false })
  toldAwaits: boolean;

  @Column('text', { default: 'planned' })
  state: SessionState;
}
