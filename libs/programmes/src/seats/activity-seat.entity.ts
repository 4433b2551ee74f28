import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * One seat of an activity, in all its sessions. Each seat is a row, so the database itself limits the number
 * of seats.
 */
@Entity('activity_seat')
export class ActivitySeatRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('activity', { onDelete: 'CASCADE' })
  activityId: string;

  @PrimaryColumn('int')
  seat: number;
}
