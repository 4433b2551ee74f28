import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A random key that all processes of this installation share. It is in the database, so that backups contain
 * it.
 */
@Entity('secret')
export class SecretRecord {
  @PrimaryColumn('text')
  name: string;

  @Column('bytea')
  key: Buffer;
}
