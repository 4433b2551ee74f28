import { invalid, isId } from '@birlik/kernel';

/** The last item of the previous page. The list is ordered by name and id. */
export interface NameCursor {
  readonly fullName: string;
  readonly id: string;
}

/** Writes the cursor of the page after this item. */
export function writeNameCursor({ fullName, id }: NameCursor): string {
  return Buffer.from(JSON.stringify([fullName, id])).toString('base64url');
}

/** @throws DomainError `invalid_request` for text that is not a cursor */
export function readNameCursor(text: string | undefined): NameCursor | null {
  if (text === undefined || text === '') return null;
  const [fullName, id] = readList(Buffer.from(text, 'base64url').toString());
  if (typeof fullName !== 'string' || fullName.includes('\0') || typeof id !== 'string' || !isId(id))
    throw invalid('/cursor', 'invalid');
  return { fullName, id };
}

function readList(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    return [];
  }
}
