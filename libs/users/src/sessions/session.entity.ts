import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the SHA-256 of the token is stored. */
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

  /** Later whenever it is used, up to a bound from its sign-in. */
  @Index('session_by_expiry')
  @Column('timestamptz')
  expiresAt: Date;
}
