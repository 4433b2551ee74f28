import { type Instant, invalid, isId } from '@birlik/kernel';

/** The last item that a reader has seen: lists go by start and id. */
export interface PageCursor {
  readonly start: Instant;
  readonly id: string;
}

/** One page of a list, with the cursor of the next. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** @throws DomainError `invalid_request` for text that no page gave out */
export function readCursor(text: string | undefined, field = 'cursor'): PageCursor | null {
  if (text === undefined || text === '') return null;
  const [start = '', id = ''] = Buffer.from(text, 'base64url').toString().split('.');
  if (!/^\d{1,15}$/.test(start) || !isId(id)) throw invalid(`/${field}`, 'invalid');
  return { start: Number(start), id };
}

/**
 * The page of a list of which one item more than the limit was read.
 * @param cursorOf what the next page begins after
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
