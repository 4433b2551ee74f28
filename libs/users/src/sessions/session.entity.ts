import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the SHA-256 of the token is stored. */
@Entity('session')
export class SessionRecord {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  /** Names the session to its person; it opens nothing. */
  @Generated('uuid')
  @Column('uuid')
  id: string;

  @Index('session_by_person')
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;

  /** The browser and the system of the device, as it named them when it signed in. */
  @Column('text', { nullable: true })
  device: string | null;

  /** The last use, to the hour. */
  @Column('timestamptz', { default: () => 'birlik_now()' })
  usedAt: Date;

  /** Later whenever it is used, up to a bound from its sign-in. */
  @Index('session_by_expiry')
  @Column('timestamptz')
  expiresAt: Date;
}
