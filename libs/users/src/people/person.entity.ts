import type { Language } from '@birlik/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A person with an account. The name is one text as they write it: no parts, no sex, no birth date, no IIN.
 */
@Entity('person')
@Check('person_language', `language IN ('kk', 'ru', 'en')`)
@Index('person_by_search_name', { synchronize: false })
export class PersonRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  fullName: string;

  /** Short name for screens and lists. */
  @Column('text')
  displayName: string;

  /** `buildSearchText(fullName)`: a search for Қайрат, Кайрат or Kairat finds all three. */
  @Column('text')
  searchName: string;

  /** Lower case; null for somebody whom the front desk knows by phone only. */
  @Index('person_by_email', { unique: true })
  @Column('text', { nullable: true })
  email: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { default: 'kk' })
  language: Language;

  /** Argon2id; null for a person who cannot sign in by password. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;
}
