import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One seat of an activity, in every session of it. Seats are rows, so the database itself knows that there are no more. */
@Entity('activity_seat')
export class ActivitySeatRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('activity', { onDelete: 'CASCADE' })
  activityId: string;

  @PrimaryColumn('int')
  seat: number;
}
