import { type Language, LANGUAGES, type RoleKind } from '@birlik/kernel';

/** A role that an import may give. Managers are made one by one. */
export type ImportedRole = Exclude<RoleKind, 'manager'>;

const LANGUAGE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['kk', 'kaz', 'kz', 'қаз', 'қазақ', 'қазақша', 'казахский', 'kazakh'],
  ru: ['ru', 'rus', 'рус', 'орыс', 'орысша', 'русский', 'russian'],
  en: ['en', 'eng', 'англ', 'ағылшын', 'ағылшынша', 'английский', 'english'],
};

const ROLE_WORDS: Readonly<Record<ImportedRole, readonly string[]>> = {
  member: ['member', 'мүше', 'участник', 'член'],
  front_desk: ['front_desk', 'front desk', 'тіркеу үстелі', 'ресепшен', 'администратор'],
  organiser: ['organiser', 'organizer', 'ұйымдастырушы', 'организатор'],
  representative: ['representative', 'өкіл', 'представитель'],
};

/** Returns the language that a cell names in any of the three; null for another word. */
export function readLanguage(cell: string): Language | null {
  const word = cell.toLowerCase();
  return LANGUAGES.find((language) => LANGUAGE_WORDS[language].includes(word)) ?? null;
}

/** Returns the role that a cell names in any of the three languages; null for another word. */
export function readRole(cell: string): ImportedRole | null {
  const word = cell.toLowerCase();
  const roles = Object.keys(ROLE_WORDS) as ImportedRole[];
  return roles.find((role) => ROLE_WORDS[role].includes(word)) ?? null;
}
