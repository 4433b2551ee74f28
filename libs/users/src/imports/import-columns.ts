import { foldName, invalid } from '@birlik/kernel';

/** What an import reads of a person. */
export const IMPORT_FIELDS = ['fullName', 'phone', 'email', 'language', 'organisation', 'role'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** In which column of the file each field stands, counted from 0; null when it stands in none. */
export type ImportColumns = Readonly<Record<ImportField, number | null>>;

/** How the columns are called in files of three languages, in small letters. The first that fits is taken. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  fullName: ['аты-жөні', 'толық аты', 'аты', 'фио', 'ф.и.о', 'имя', 'есім', 'full name', 'name'],
  phone: ['телефон', 'ұялы', 'тел', 'phone', 'mobile'],
  email: ['пошта', 'почта', 'email', 'e-mail', 'mail'],
  language: ['тіл', 'язык', 'lang'],
  organisation: ['ұйым', 'организац', 'organi'],
  role: ['рөл', 'роль', 'role'],
};

/** Finds the columns by their names; null for a field that the file does not have. */
export function findColumns(header: readonly string[]): ImportColumns {
  const names = header.map((name) => foldName(name));
  const taken = new Set<number>();
  const find = (field: ImportField): number | null => {
    const wanted = NAMES[field].map((name) => foldName(name));
    for (const fits of [isSame, beginsWith, contains])
      for (const one of wanted) {
        const at = names.findIndex((name, i) => !taken.has(i) && fits(name, one));
        if (at < 0) continue;
        taken.add(at);
        return at;
      }
    return null;
  };
  // An address is looked for first: «электронный адрес организации» is no organisation.
  const order = ['email', 'phone', 'organisation', 'role', 'language', 'fullName'] as const;
  return Object.fromEntries(order.map((field) => [field, find(field)])) as ImportColumns;
}

const isSame = (name: string, wanted: string) => name === wanted;
const beginsWith = (name: string, wanted: string) => name.startsWith(wanted);
const contains = (name: string, wanted: string) => name.split(' ').some((word) => word.startsWith(wanted));

/**
 * Checks which column a manager has given each field.
 * @throws DomainError `invalid_request` for a column that the file does not have or that two fields share
 */
export function checkColumns(columns: ImportColumns, header: readonly string[]): void {
  const seen = new Set<number>();
  for (const field of IMPORT_FIELDS) {
    const at = columns[field];
    if (at === null) continue;
    if (at >= header.length) throw invalid(`/columns/${field}`, 'out_of_bounds');
    if (seen.has(at)) throw invalid(`/columns/${field}`, 'twice');
    seen.add(at);
  }
}
