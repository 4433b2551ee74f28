import type { ImportColumns, ImportDraft, ImportPreview, ImportRow } from '../../../../api/types';

/** A file that was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly draft: ImportDraft;
}

export type ImportField = keyof ImportPreview['columns'];
export const importFields: readonly ImportField[] = [
  'fullName',
  'phone',
  'email',
  'language',
  'organisation',
  'role',
];

/** Which column is what: as was said last, though its preview may not be there yet, or as it was found. */
export function columnsOf(draft: ImportDraft, found: ImportPreview['columns']): ImportPreview['columns'] {
  const said = draft.columns;
  if (!said) return found;
  const entries = importFields.map((field) => [field, said[field] ?? null] as const);
  return Object.fromEntries(entries) as ImportPreview['columns'];
}

/** The draft with another column for a field; a column that another field had is taken from it. */
export function withColumn(
  draft: ImportDraft,
  columns: ImportPreview['columns'],
  field: ImportField,
  column: number | null,
): ImportDraft {
  const next = importFields.flatMap((one): [ImportField, number][] => {
    const at = one === field ? column : columns[one];
    return at === null || (one !== field && at === column) ? [] : [[one, at]];
  });
  return { ...draft, columns: Object.fromEntries(next) as ImportColumns };
}

/** The draft in which a row is somebody else than who has its name, or no longer is. */
export function withOther(draft: ImportDraft, row: number, isOther: boolean): ImportDraft {
  const others = (draft.others ?? []).filter((one) => one !== row);
  return { ...draft, others: isOther ? [...others, row] : others };
}

/** Whether a manager can say of a row that it is somebody else: only its name is like that of another. */
export function mayBeOther({ row, by }: ImportRow, { others = [] }: ImportDraft): boolean {
  return by === 'name' || others.includes(row);
}
