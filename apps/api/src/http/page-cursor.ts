import { type Instant, invalid, isId } from '@birlik/kernel';

/** The last item of the previous page. Lists are ordered by start and id. */
export interface PageCursor {
  readonly start: Instant;
  readonly id: string;
}

/** One page of a list, with the cursor of the next page. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** @throws DomainError `invalid_request` for text that is not a cursor */
export function readCursor(text: string | undefined, field = 'cursor'): PageCursor | null {
  if (text === undefined || text === '') return null;
  const [start = '', id = ''] = Buffer.from(text, 'base64url').toString().split('.');
  if (!/^\d{1,15}$/.test(start) || !isId(id)) throw invalid(`/${field}`, 'invalid');
  return { start: Number(start), id };
}

/**
 * Builds a page from one item more than the limit.
 * @param cursorOf returns the cursor of an item
 */
export function buildPage<Item>(
  read: readonly Item[],
  limit: number,
  cursorOf: (item: Item) => PageCursor,
): Page<Item> {
  const items = read.slice(0, limit);
  const last = items[items.length - 1];
  if (read.length <= limit || last === undefined) return { items, next: null };
  const { start, id } = cursorOf(last);
  return { items, next: Buffer.from(`${start}.${id}`).toString('base64url') };
}
