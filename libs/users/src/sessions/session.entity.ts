import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The token itself is never stored, only its SHA-256. */
@Entity('session')
export class SessionRecord {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Index('session_by_person')
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;

  @Index('session_by_expiry')
  @Column('timestamptz')
  expiresAt: Date;
}
