import type { Language } from '@birlik/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A person with an account. The name is one text as they write it: no parts, no sex, no birth date, no IIN. They sign in
 * with an e-mail address, a phone number or a login name: whoever has a password has one of these.
 */
@Entity('person')
@Check('person_language', `language IN ('kk', 'ru', 'en')`)
@Check(
  'person_can_sign_in',
  `password_hash IS NULL OR email IS NOT NULL OR phone IS NOT NULL OR login_name IS NOT NULL`,
)
@Check('person_login_name', `login_name = lower(login_name)`)
@Index('person_by_phone', ['phone'], { unique: true, where: 'phone IS NOT NULL AND login_name IS NULL' })
@Index('person_by_search_name', { synchronize: false })
@Index('person_by_import', ['importId'], { where: 'import_id IS NOT NULL' })
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

  /** Lower case; null for a person whom no mail reaches. */
  @Index('person_by_email', { unique: true })
  @Column('text', { nullable: true })
  email: string | null;

  /** When the person proved that they read mail at this address. */
  @Column('timestamptz', { nullable: true })
  emailVerifiedAt: Date | null;

  /** E.164. People of one family share a phone when each of the others has a login name. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('timestamptz', { nullable: true })
  phoneVerifiedAt: Date | null;

  /** Lower case. */
  @Index('person_by_login_name', { unique: true })
  @Column('text', { nullable: true })
  loginName: string | null;

  @Column('text', { default: 'kk' })
  language: Language;

  /** Argon2id; null for a person who cannot sign in by password. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { default: () => 'birlik_now()' })
  createdAt: Date;

  /** The file that the person came with; null for everybody who came otherwise. */
  @ForeignKey('person_import')
  @Column('uuid', { nullable: true })
  importId: string | null;
}
