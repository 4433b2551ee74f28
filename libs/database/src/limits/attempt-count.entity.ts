import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Attempts that all processes count together. The columns are those of the package that counts. */
@Entity('attempt_count')
export class AttemptCountRecord {
  @PrimaryColumn('text')
  key: string;

  @Column('int', { default: 0 })
  points: number;

  /** Milliseconds since 1970; null for a count that never ends. */
  @Index('attempt_count_by_expiry')
  @Column('bigint', { nullable: true })
  expire: string | null;
}
