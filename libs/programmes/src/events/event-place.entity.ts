import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One place of an event. Places are rows, so that the database itself knows that there are no more of them. */
@Entity('event_place')
export class EventPlaceRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('event', { onDelete: 'CASCADE' })
  eventId: string;

  @PrimaryColumn('int')
  seat: number;
}
