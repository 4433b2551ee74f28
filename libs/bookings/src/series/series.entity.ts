import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Bookings made by one rule. Each date has a booking of its own, or a gap. */
@Entity('series')
@Check('series_state', `state IN ('active', 'ended')`)
export class SeriesRecord {
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
  madeBy: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('uuid', { array: true })
  spaceIds: string[];

  @Column('jsonb')
  recurrence: object;

  @Column('text', { default: 'active' })
  state: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('int', { default: 1 })
  people: number;

  /** Equipment that is booked with each date. */
  @Column('jsonb', { default: [] })
  equipment: object;

  /** When the owner was asked whether they still need the series, after three missed dates in a row. */
  @Column('timestamptz', { nullable: true })
  askedAt: Date | null;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}

/**
 * A date of a series without a booking, and the reason. A conflict heals when it has gone; a skipped date
 * does not.
 */
@Entity('series_gap')
@Check('series_gap_reason', `reason IN ('clash', 'refused', 'skipped')`)
export class SeriesGapRecord {
  @PrimaryColumn('uuid')
  @ForeignKey('series', { onDelete: 'CASCADE' })
  seriesId: string;

  @PrimaryColumn('date')
  date: string;

  @Column('timestamptz', { nullable: true })
  starts: Date | null;

  @Column('timestamptz', { nullable: true })
  ends: Date | null;

  @Column('uuid', { array: true, default: [] })
  spaceIds: string[];

  @Column('text')
  reason: string;

  @Column('timestamptz', { nullable: true })
  healedAt: Date | null;
}
