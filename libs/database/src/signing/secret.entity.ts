import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A random key that every process of this installation shares. It is in the database so that a backup holds it too. */
@Entity('secret')
export class SecretRecord {
  @PrimaryColumn('text')
  name: string;

  @Column('bytea')
  key: Buffer;
}
