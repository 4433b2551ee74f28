export interface Serving<Item> {
  /** Returns the next entry that is not in `passedOver`, or null. */
  readonly findNext: (passedOver: readonly string[]) => Promise<Item | null>;
  readonly keyOf: (item: Item) => string;
  /** Serves one entry and returns the number of actions; 0 when it cannot be served now. */
  readonly serve: (item: Item) => Promise<number>;
}

/**
 * Serves waiting entries in their order. It looks up the next entry again each time, because an action can
 * free something for an earlier entry. However many cannot be served, the run reaches those behind them.
 * @returns the total number of actions
 */
export async function serveInOrder<Item>({ findNext, keyOf, serve }: Serving<Item>): Promise<number> {
  const passedOver: string[] = [];
  for (let done = 0; ;) {
    const next = await findNext(passedOver);
    if (next === null) return done;
    const here = await serve(next);
    done += here;
    if (here === 0) passedOver.push(keyOf(next));
  }
}
